import { readDotEnv, settingNames } from '../kernel/config.ts';
import { withinSlips } from '../retrieval/reader/edit-distance.ts';

/** What `.env` may hold for others: Node, the system, and compose.yaml's database. */
const OTHERS = /^(?:NODE_.*|TZ|LANG|LC_.*|PATH|HOME|OWNER_PASSWORD|SUPERUSER_PASSWORD|COMPOSE_.*)$/;
/** Slips that are taken for a slip. */
const SLIPS = 2;
/** Letters below which two names are alike by chance. */
const SHORTEST = 6;

/**
 * Says in a sentence each which names are no settings, so that a slip doesn't pass for a choice: all that `.env` sets and
 * nothing reads, and of the environment, which holds much of others, what looks like a setting with a slip.
 */
export function unknownSettings(environment: NodeJS.ProcessEnv = process.env): string[] {
  const inFile = Object.keys(readDotEnv()).filter((name) => !isKnown(name) && !OTHERS.test(name));
  const meant = Object.keys(environment).filter(
    (name) => !isKnown(name) && !OTHERS.test(name) && likely(name) !== undefined,
  );
  return [...new Set([...inFile, ...meant])].map((name) => {
    const setting = likely(name);
    const advice = setting ? `did you mean ${setting}?` : '.env.example lists them all.';
    return `${name} is set, but there is no such setting: ${advice}`;
  });
}

function isKnown(name: string): boolean {
  return settingNames.includes(name);
}

/** The setting that a name with a slip is likely to mean. */
function likely(name: string): string | undefined {
  const bare = (text: string) => text.toUpperCase().replaceAll(/[_-]/g, '');
  if (name.length < SHORTEST) return undefined;
  const near = (slips: number) => settingNames.find((each) => withinSlips(bare(each), bare(name), slips));
  return near(0) ?? near(1) ?? near(SLIPS);
}
