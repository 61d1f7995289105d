import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EvalSet, evalFolder, loadSet } from '../load-set.ts';

/** A message of a small business with what a right answer must show. */
export interface SiteMessage {
  message: string;
  context?: string[];
  expect: string[];
  must?: string[];
  must_not?: string[];
  outcome?: string | string[];
  kind?: string;
}

/** A small business; its family is left out of training when it is asked. */
export interface Site extends EvalSet {
  family: string;
  messages: SiteMessage[];
}

const SITES = ['sites', 'sites-more'];
/** Other businesses to learn from, each group one family, with how many of them or of their messages are taken. */
const OTHERS = [
  { folder: 'dstc-sf', family: 'dstc', businesses: 40 },
  { folder: 'dstc-cambridge', family: 'dstc', businesses: 15 },
  { folder: 'dstc-sf-pages', family: 'dstc', businesses: 20 },
];
const SINGLE = [
  { set: 'covid-en', family: 'covid', messages: 150 },
  { set: 'curekart-1', family: 'hint3', messages: 300 },
  { set: 'bitext-1', family: 'bitext', messages: 200 },
  { set: 'banking-5', family: 'banking', messages: 250 },
  { set: 'clinc-5', family: 'clinc', messages: 250 },
  { set: 'clapnq', family: 'clapnq', messages: 200 },
  { set: 'squad2', family: 'squad', messages: 150 },
];

/** The small businesses that count most. */
export function loadSites(): Site[] {
  return SITES.flatMap((folder) => inside(folder)).flatMap((name) => site(name, name));
}

/** What else there is to learn from. */
export function loadOthers(): Site[] {
  const many = OTHERS.flatMap(({ folder, family, businesses }) =>
    spaced(inside(folder), businesses).flatMap((name) => site(name, family)),
  );
  const single = SINGLE.flatMap(({ set, family, messages }) =>
    site(set, family).map((each) => ({ ...each, messages: spaced(each.messages, messages) })),
  );
  return [...many, ...single];
}

function inside(folder: string): string[] {
  const path = join(evalFolder(), folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => existsSync(join(path, name, 'messages.ndjson')));
  return names.sort().map((name) => `${folder}/${name}`);
}

function site(name: string, family: string): Site[] {
  const set = loadSet(name);
  // The sets' own format says more than an EvalMessage where it is a site's.
  return set ? [{ ...set, family, messages: set.messages as SiteMessage[] }] : [];
}

/** At most so many, evenly spaced. */
function spaced<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}
