import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languageCodes } from '../../text/languages/languages.ts';
import { readMessage } from './read-message.ts';

/** What messages can be, with the least recall and the most false alarms that a language may have. */
const FLOORS = {
  talk: { recall: 0.95, alarms: 0.02 },
  yes_no: { recall: 0.9, alarms: 0.02 },
  person: { recall: 0.93, alarms: 0.02 },
  anger: { recall: 0.93, alarms: 0.02 },
  danger: { recall: 0.95, alarms: 0.02 },
  orders: { recall: 0.93, alarms: 0.02 },
};
type Kind = keyof typeof FLOORS;
// Object.keys forgets that the keys are kinds.
const KINDS = Object.keys(FLOORS) as Kind[];

/** A section of the samples, and the kind and topics its messages are of; those that come `near` a kind are of none. */
const SECTIONS: Record<string, { kind: Kind; as?: string[] }> = {
  greeting: { kind: 'talk', as: ['greeting', 'how_are_you'] },
  thanks: { kind: 'talk', as: ['thanks', 'praise'] },
  goodbye: { kind: 'talk', as: ['farewell', 'thanks'] },
  talk: { kind: 'talk' },
  yes: { kind: 'yes_no', as: ['yes', 'ok'] },
  no: { kind: 'yes_no', as: ['no'] },
  person: { kind: 'person' },
  anger: { kind: 'anger' },
  danger: { kind: 'danger' },
  orders: { kind: 'orders' },
};
const NAMES: Record<string, Kind> = {
  wants_person: 'person',
  angry: 'anger',
  urgent: 'danger',
  injection: 'orders',
};

interface Sample {
  message: string;
  kind: Kind | null;
  as: string[] | undefined;
  /** Not looked at while the phrases were written. */
  heldOut: boolean;
}

function samplesOf(code: string): Sample[] {
  const file = new URL(`../../text/languages/${code}/samples.txt`, import.meta.url);
  let section = '';
  const samples: Sample[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const next = /^\[(.+)\]$/.exec(line)?.[1];
    section = next ?? section;
    const { kind = null, as } = SECTIONS[section] ?? {};
    const heldOut = (createHash('sha256').update(line).digest()[0] ?? 0) % 3 === 0;
    if (next === undefined) samples.push({ message: line, kind, as, heldOut });
  }
  return samples;
}

/** What a message is read as, by the names of the samples; no kind for a question. */
function readAs(message: string, language: string): { kind: Kind | null; as?: string } {
  const reading = readMessage(message, { language });
  if (reading.kind !== 'small_talk') return { kind: NAMES[reading.kind] ?? null };
  return reading.answer ? { kind: 'yes_no', as: reading.answer } : { kind: 'talk', as: reading.topic };
}

for (const code of languageCodes) {
  test(`messages in "${code}" are read as what they are`, (t) => {
    const samples = samplesOf(code).map((sample) => ({ ...sample, read: readAs(sample.message, code) }));
    for (const kind of KINDS) {
      const isRead = ({ read, as }: (typeof samples)[number]) =>
        read.kind === kind && (!as || as.includes(read.as ?? ''));
      const own = samples.filter((sample) => sample.kind === kind);
      const others = samples.filter((sample) => sample.kind !== kind);
      const missed = own.filter((sample) => !isRead(sample));
      const alarms = others.filter(({ read }) => read.kind === kind);
      const unseen = own.filter(({ heldOut }) => heldOut);
      t.diagnostic(
        `${code} ${kind}: recall ${share(own.filter(isRead), own)}, held out ${share(unseen.filter(isRead), unseen)}; false alarms ${share(alarms, others)}`,
      );
      assert.ok(
        others.length >= 2 * own.length,
        `${own.length} samples, and ${others.length} that are something else`,
      );
      assert.ok(
        own.length - missed.length >= FLOORS[kind].recall * own.length,
        `${kind}: ${textsOf(missed)}`,
      );
      assert.ok(alarms.length <= FLOORS[kind].alarms * others.length, `${kind}: ${textsOf(alarms)}`);
    }
  });
}

function share(some: unknown[], all: unknown[]): string {
  return `${(some.length / Math.max(1, all.length)).toFixed(2)} of ${all.length}`;
}

function textsOf(samples: { message: string }[]): string {
  return samples.map(({ message }) => message).join(' · ');
}
