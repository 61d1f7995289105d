import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languageCodes } from '../../text/languages/languages.ts';
import { readMessage } from './read-message.ts';

/** Kinds of messages, and of what comes near to each; ones of any other kind are false alarms for it, too. */
const KINDS = ['talk', 'person', 'anger', 'danger', 'orders'] as const;
type Kind = (typeof KINDS)[number];

/** Languages whose phrases have not been widened by their samples yet. */
const KNOWN_LESS: ReadonlySet<string> = new Set(['pl', 'pt']);

/** A section of the samples, and the kind its messages are of; `near` ones are of none. */
const SECTIONS: Record<string, Kind | null> = {
  greeting: 'talk',
  thanks: 'talk',
  goodbye: 'talk',
  talk: 'talk',
  yes: 'talk',
  no: 'talk',
  person: 'person',
  anger: 'anger',
  danger: 'danger',
  orders: 'orders',
};

/** What a message is read as, by the names of the samples; null for a question. */
function readAs(message: string, language: string): Kind | null {
  const { kind } = readMessage(message, { language });
  const names = {
    small_talk: 'talk',
    wants_person: 'person',
    angry: 'anger',
    urgent: 'danger',
    injection: 'orders',
  };
  return (names[kind as keyof typeof names] as Kind | undefined) ?? null;
}

interface Sample {
  message: string;
  kind: Kind | null;
}

function samplesOf(code: string): Sample[] {
  const file = new URL(`../../text/languages/${code}/samples.txt`, import.meta.url);
  let kind: Kind | null = null;
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): Sample[] => {
      const section = /^\[(.+)\]$/.exec(line)?.[1];
      if (section !== undefined) kind = SECTIONS[section] ?? null;
      return section !== undefined || line.trim() === '' ? [] : [{ message: line, kind }];
    });
}

for (const code of languageCodes) {
  test(`messages in "${code}" are read as what they are`, (t) => {
    const samples = samplesOf(code).map((each) => ({ ...each, read: readAs(each.message, code) }));
    for (const kind of KINDS) {
      const own = samples.filter((each) => each.kind === kind);
      const others = samples.filter((each) => each.kind !== kind);
      const recall = own.filter(({ read }) => read === kind).length / own.length;
      const alarms = others.filter(({ read }) => read === kind).length / others.length;
      t.diagnostic(
        `${code} ${kind}: recall ${recall.toFixed(2)} of ${own.length}, false alarms ${alarms.toFixed(3)} of ${others.length}`,
      );
      const least = KNOWN_LESS.has(code) ? 0.35 : 0.9;
      assert.ok(
        recall >= least,
        `${kind}: ${own.filter(({ read }) => read !== kind).map(({ message }) => message)}`,
      );
      assert.ok(
        alarms <= 0.03,
        `${kind}: ${others.filter(({ read }) => read === kind).map(({ message }) => message)}`,
      );
    }
  });
}
