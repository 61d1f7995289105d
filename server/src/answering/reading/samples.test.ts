import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languageCodes, searchedCodes } from '../../text/languages/languages.ts';
import { negators } from '../words/match-phrases.ts';
import { tokenise } from '../words/tokenise.ts';
import { readMessage } from './read-message.ts';

/** The least recall and the most false alarms that a language may have, of all messages of a sort. */
const FLOORS = {
  talk: { recall: 0.95, alarms: 0.02 },
  yes_no: { recall: 0.9, alarms: 0.02 },
  person: { recall: 0.93, alarms: 0.02 },
  anger: { recall: 0.93, alarms: 0.02 },
  danger: { recall: 0.95, alarms: 0.02 },
  orders: { recall: 0.93, alarms: 0.02 },
};
type Sort = keyof typeof FLOORS;

/** The least that each kind of message has of its own in a language whose words are known, and of others. */
const POSITIVE = 30;
const NEGATIVE = 60;

/** The kinds of messages, each a section of the samples: its sort, and how small talk of it is read. A section `near …` is of no kind. */
const KINDS: Record<string, { sort: Sort; as?: string[] }> = {
  greeting: { sort: 'talk', as: ['greeting', 'how_are_you'] },
  thanks: { sort: 'talk', as: ['thanks', 'praise'] },
  goodbye: { sort: 'talk', as: ['farewell', 'thanks'] },
  talk: { sort: 'talk' },
  yes: { sort: 'yes_no', as: ['yes', 'ok'] },
  no: { sort: 'yes_no', as: ['no'] },
  person: { sort: 'person' },
  anger: { sort: 'anger' },
  danger: { sort: 'danger' },
  orders: { sort: 'orders' },
};
const NAMES: Record<string, Sort> = {
  wants_person: 'person',
  angry: 'anger',
  urgent: 'danger',
  injection: 'orders',
};

interface Sample {
  message: string;
  section: string;
  /** Undefined for a question. */
  sort: Sort | undefined;
  as: string[] | undefined;
  /** Not looked at while the phrases were written. */
  heldOut: boolean;
}

function samplesOf(code: string, name = 'samples'): Sample[] {
  const file = new URL(`../../text/languages/${code}/${name}.txt`, import.meta.url);
  let section = '';
  const samples: Sample[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const next = /^\[(.+)\]$/.exec(line)?.[1];
    section = next ?? section;
    const heldOut = (createHash('sha256').update(line).digest()[0] ?? 0) % 3 === 0;
    if (next === undefined) samples.push({ message: line, section, ...kindOf(section), heldOut });
  }
  return samples;
}

function kindOf(section: string): { sort: Sort | undefined; as: string[] | undefined } {
  return { sort: KINDS[section]?.sort, as: KINDS[section]?.as };
}

/** What a message is read as, by the names of the samples; no sort for a question. */
function readAs(message: string, language: string): { sort?: Sort; as?: string } {
  const reading = readMessage(message, { language });
  if (reading.kind !== 'small_talk') return { sort: NAMES[reading.kind] };
  return reading.answer ? { sort: 'yes_no', as: reading.answer } : { sort: 'talk', as: reading.topic };
}

/** Samples that are of a kind, and those of no such sort, with what is read of them. */
function measure(samples: (Sample & { read: ReturnType<typeof readAs> })[], kind: string) {
  const { sort, as } = kindOf(kind);
  const isRead = ({ read }: (typeof samples)[number]) =>
    read.sort === sort && (!as || as.includes(read.as ?? ''));
  const own = samples.filter(({ section }) => section === kind);
  const others = samples.filter((sample) => sample.sort !== sort);
  return {
    own,
    others,
    missed: own.filter((sample) => !isRead(sample)),
    alarms: others.filter(isRead),
  };
}

for (const code of languageCodes) {
  test(`messages in "${code}" are read as what they are`, (t) => {
    const samples = samplesOf(code).map((sample) => ({ ...sample, read: readAs(sample.message, code) }));
    const measured = Object.keys(KINDS).map((kind) => ({ kind, ...measure(samples, kind) }));
    for (const { kind, own, others, missed, alarms } of measured) {
      const unseen = own.filter(({ heldOut }) => heldOut);
      const found = (of: typeof own) => of.filter((sample) => !missed.includes(sample));
      t.diagnostic(
        `${code} ${kind}: recall ${share(found(own), own)}, held out ${share(found(unseen), unseen)}; false alarms ${share(alarms, others)}`,
      );
      if (searchedCodes.some((each) => each === code)) {
        assert.ok(own.length >= POSITIVE, `${kind}: ${own.length} samples`);
        assert.ok(others.length >= NEGATIVE, `${kind}: ${others.length} samples of something else`);
      }
    }
    // Object.entries forgets that the keys are sorts.
    for (const [sort, floor] of Object.entries(FLOORS) as [Sort, (typeof FLOORS)[Sort]][]) {
      const kinds = measured.filter(({ kind }) => kindOf(kind).sort === sort);
      const own = kinds.flatMap((each) => each.own);
      const missed = kinds.flatMap((each) => each.missed);
      const others = samples.filter((sample) => sample.sort !== sort);
      const alarms = others.filter(({ read }) => read.sort === sort);
      assert.ok(own.length - missed.length >= floor.recall * own.length, `${sort}: ${textsOf(missed)}`);
      assert.ok(alarms.length <= floor.alarms * others.length, `${sort}: ${textsOf(alarms)}`);
    }
  });
}

for (const code of searchedCodes) {
  // Written after the phrases, which were never changed for them: nearer to what strangers' messages come to.
  test(`messages in "${code}" that no phrase was written for are mostly read as what they are`, (t) => {
    const samples = samplesOf(code, 'unseen').map((sample) => ({
      ...sample,
      read: readAs(sample.message, code),
    }));
    const missed = Object.keys(KINDS).flatMap((kind) => measure(samples, kind).missed);
    const found = samples.filter((sample) => !missed.includes(sample));
    t.diagnostic(`${code} unseen: recall ${share(found, samples)}`);
    assert.ok(found.length >= 0.75 * samples.length, textsOf(missed));
  });
}

for (const code of searchedCodes) {
  test(`what turns a statement round is known in "${code}"`, (t) => {
    const saysNo = ({ message }: Sample) => tokenise(message).tokens.some(({ key }) => negators.has(key));
    const samples = samplesOf(code);
    const own = samples.filter(({ section }) => section === 'negation');
    // Courtesies and consent turn nothing round either.
    const others = samples.filter(({ section }) => ['near negation', 'greeting', 'yes'].includes(section));
    const [missed, alarms] = [own.filter((sample) => !saysNo(sample)), others.filter(saysNo)];
    t.diagnostic(
      `${code} negation: recall ${share(own.filter(saysNo), own)}; false alarms ${share(alarms, others)}`,
    );
    assert.ok(
      own.length >= POSITIVE && others.length >= NEGATIVE,
      `${own.length} and ${others.length} samples`,
    );
    assert.ok(missed.length <= 0.15 * own.length, textsOf(missed));
    assert.ok(alarms.length <= 0.05 * others.length, textsOf(alarms));
  });
}

function share(some: unknown[], all: unknown[]): string {
  return `${(some.length / Math.max(1, all.length)).toFixed(2)} of ${all.length}`;
}

function textsOf(samples: { message: string }[]): string {
  return samples.map(({ message }) => message).join(' · ');
}
