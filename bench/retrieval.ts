import { buildIndex } from '@askbob/server/src/retrieval/build-index.ts';
import { decodeIndex, encodeIndex } from '@askbob/server/src/retrieval/encode-index.ts';
import { retrieve } from '@askbob/server/src/retrieval/retrieve.ts';
import type { IndexedDocument } from '@askbob/server/src/retrieval/types.ts';
import MiniSearch from 'minisearch';

/** `node bench/retrieval.ts`: time and memory of our index and of minisearch 7 (BM25+, prefix and fuzzy search on) over the same made-up texts. */
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru'.split(
  ' ',
);
const OPENINGS = [
  'how do i',
  'can i',
  'what is the',
  'where is my',
  'why was the',
  'i want to',
  'when does the',
];
const random = randomFrom(42);
/** The peer is slow enough that fewer messages tell. */
const PEER_MESSAGES = 36;
const VOCABULARY = Array.from({ length: 20_000 }, () =>
  words(2 + Math.floor(random() * 2), SYLLABLES).join(''),
);

const SIZES = [
  { name: '2,000 wordings (400 entries)', documents: entries(400), floor: { p95: 2, build: 1_000 } },
  { name: '10,000 documents (one wording)', documents: entries(10_000, 1), floor: { p95: 5, build: 1_000 } },
  { name: '10,000 wordings (2,000 entries)', documents: entries(2_000), floor: { p95: 5, build: 1_000 } },
  {
    name: '100,000 passages',
    documents: pages(100_000),
    floor: { p95: 10, build: Number.POSITIVE_INFINITY },
  },
];

const only = process.argv[2];
for (const { name, documents, floor } of SIZES)
  if (!only || name.startsWith(only)) compare(name, documents, floor);

function compare(name: string, documents: IndexedDocument[], floor: { p95: number; build: number }): void {
  const messages = Array.from({ length: 600 }, () => messageFor(documents));
  const built = timed(() => buildIndex(documents));
  const bytes = encodeIndex(built.value);
  const loaded = timed(() => decodeIndex(bytes));
  const ours = spread(messages, (message) => retrieve(loaded.value, { message, previous: [] }, { limit: 5 }));
  const line = (who: string, build: number, { p50, p95 }: Spread) =>
    `  ${who.padEnd(12)} build ${build.toFixed(0).padStart(6)} ms   p50 ${p50.toFixed(3)} ms   p95 ${p95.toFixed(3)} ms`;
  console.log(name);
  console.log(
    `${line('ours', built.milliseconds, ours)}   load ${loaded.milliseconds.toFixed(0)} ms   ${(built.value.bytes / 1e6).toFixed(1)} MB`,
  );
  const peer = timed(() => miniSearchOver(documents));
  const theirs = spread(messages.slice(0, PEER_MESSAGES), (message) =>
    peer.value.search(message).slice(0, 5),
  );
  console.log(line('minisearch', peer.milliseconds, theirs));
  const kept = ours.p95 <= floor.p95 && built.milliseconds <= floor.build;
  console.log(
    `  minisearch / ours: p50 ${(theirs.p50 / ours.p50).toFixed(1)}×   floor ${kept ? 'kept' : 'MISSED'}`,
  );
  if (!kept) process.exitCode = 1;
}

function miniSearchOver(documents: IndexedDocument[]): MiniSearch {
  const search = new MiniSearch({ fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  search.addAll(
    documents.flatMap((document) =>
      document.kind === 'page'
        ? [{ id: document.id, text: document.text }]
        : [document.question, ...document.variants].map((text, i) => ({ id: `${document.id}-${i}`, text })),
    ),
  );
  return search;
}

interface Spread {
  p50: number;
  p95: number;
}

/** CPU time of one message, after a warm-up. */
function spread(messages: string[], ask: (message: string) => unknown): Spread {
  const warmUp = Math.floor(messages.length / 6);
  for (const message of messages.slice(0, warmUp)) ask(message);
  const times = messages.slice(warmUp).map((message) => {
    const before = process.cpuUsage();
    ask(message);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length / 2)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

/** A value and the CPU time that making it took. */
function timed<T>(make: () => T): { value: T; milliseconds: number } {
  const before = process.cpuUsage();
  const value = make();
  const { user, system } = process.cpuUsage(before);
  return { value, milliseconds: (user + system) / 1_000 };
}

function entries(count: number, wordings = 5): IndexedDocument[] {
  return Array.from({ length: count }, (_, i) => {
    const topic = words(3, VOCABULARY);
    const texts = Array.from(
      { length: wordings },
      () => `${pick(OPENINGS)} ${topic.join(' ')} ${words(4, VOCABULARY).join(' ')}`,
    );
    const row = { id: `e${i}`, external_id: null, version: 1, url: null };
    return { kind: 'entry', ...row, question: texts[0] ?? '', variants: texts.slice(1), answer: 'Yes.' };
  });
}

function pages(count: number): IndexedDocument[] {
  return Array.from({ length: count }, (_, i) => {
    const sentences = Array.from({ length: 5 }, () => `The ${words(11, VOCABULARY).join(' ')}.`);
    const row = { id: `p${i}`, external_id: null, version: 1, url: null };
    return { kind: 'page', ...row, title: words(2, VOCABULARY).join(' '), text: sentences.join(' ') };
  });
}

/** A message that shares half its words with one of the documents. */
function messageFor(documents: IndexedDocument[]): string {
  const document = pick(documents);
  const text = document.kind === 'page' ? document.text : document.question;
  const own = text.split(' ').slice(3, 7).join(' ');
  return `${pick(OPENINGS)} ${own} ${words(2, VOCABULARY).join(' ')}`;
}

function words(count: number, from: string[]): string[] {
  return Array.from({ length: count }, () => pick(from));
}

/** Low positions come up more often, as common words do. */
function pick<T>(from: T[]): T {
  return from[Math.floor(random() ** 2 * from.length)] as T; // never called with an empty list
}

/** Repeatable random numbers in [0, 1) (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
