import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_DOCUMENTS } from '@askbob/server/src/answering/selecting/offered.ts';
import type { Reply } from '@askbob/server/src/answering/writing/reply.ts';
import type { Encode } from '@askbob/server/src/platform/encoder/engine.ts';
import type { ReaderWeights } from '@askbob/server/src/retrieval/reader/rank.ts';
import type { Strictness } from '@askbob/server/src/retrieval/types.ts';
import { createTextEncoder } from '../encode-texts.ts';
import { evalFolder } from '../load-set.ts';
import { askSite } from './ask-site.ts';
import { judge, VERDICTS, type Verdict } from './judge.ts';
import { loadOthers, loadSites, type Site, type SiteMessage } from './load-sites.ts';
import { offerExamples } from './offer-examples.ts';
import { type ReaderExamples, readerExamples } from './reader-examples.ts';
import { SELECTORS } from './selector.ts';
import { rounded, trainOffers, trainReader } from './train-reader.ts';

const FOLDS = 6;
const SHIPPED = join(import.meta.dirname, '..', '..', 'server', 'src', 'retrieval', 'reader', 'weights.json');

/** What one message came to. */
interface Row {
  site: Site;
  message: SiteMessage;
  verdict: Verdict;
  /** Documents were offered instead of an answer. */
  suggested: boolean;
  /** Where the first document that was expected stands; infinite where it is not found, or none is expected. */
  place: number;
}

/**
 * `node eval/sites/run.ts [--train] [--shipped] [--words] [--strictness=…] [--selector=…] [--show=verdict|kind]`: asks the small businesses with a reader that
 * had never seen them (six folds), or with the one that ships; `--words` leaves the sentence encoder out; `--selector` adds a stand-in for a model that chooses; `--train` learns the one that ships from all of them.
 */
async function run(args: string[]): Promise<void> {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  const sites = loadSites();
  if (sites.length === 0) {
    console.log(
      `Skipped: there are no sites in ${evalFolder()}. Set EVAL_DIR to the folder that holds the sets.`,
    );
    return;
  }
  const strictness = (option('strictness') ?? 'balanced') as Strictness;
  const trains = args.includes('--train') || !args.includes('--shipped');
  const examples = trains ? [...sites, ...loadOthers()].map(readerExamples) : [];
  if (args.includes('--train')) {
    const weights = withOffers(
      trainReader(examples.flatMap((each) => each.examples)),
      sites,
      createTextEncoder().encode,
    );
    writeFileSync(SHIPPED, `${JSON.stringify(rounded(weights), null, 1)}\n`);
    return;
  }
  const selecting = SELECTORS.find((name) => name === option('selector')) ?? null;
  const encoder = args.includes('--words') ? null : createTextEncoder();
  const rows: Row[] = [];
  const recall = { expected: 0, likely: 0 };
  for (const [at, site] of sites.entries()) {
    const weights = args.includes('--shipped')
      ? null
      : foldWeights(sites, examples, at % FOLDS, encoder?.encode ?? null);
    const asked = askSite(site, weights, strictness, { selecting, encode: encoder?.encode ?? null });
    for (const message of site.messages) {
      const reply = await asked.ask(message);
      const verdict = shown(site, message, reply, option('show'));
      const place = placeOf(message.expect, asked.ranked(message));
      rows.push({ site, message, verdict, suggested: reply.outcome === 'suggested', place });
      const likely = asked.likely(message);
      recall.expected += message.expect.length;
      recall.likely += message.expect.filter((id) => likely.includes(id)).length;
    }
  }
  encoder?.save();
  console.log(
    `Among the ${MOST_DOCUMENTS} likeliest: ${(recall.likely / recall.expected).toFixed(3)} of the documents expected.`,
  );
  print(rows);
  for (const folder of ['sites/', 'sites']) {
    const found = rows.filter(
      ({ site, message }) => site.name.startsWith(folder) && message.expect.length > 0,
    );
    const within = (most: number) =>
      (found.filter(({ place }) => place < most).length / found.length).toFixed(3);
    console.log(`${folder === 'sites' ? 'all' : 'sites'}: R@1 ${within(1)}  R@8 ${within(8)}`);
  }
}

function placeOf(expect: readonly string[], ranked: readonly string[]): number {
  const place = ranked.findIndex((id) => expect.includes(id));
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

const trained = new Map<number, ReaderWeights>();

/** Weights learnt without the businesses of a fold. */
function foldWeights(
  sites: readonly Site[],
  examples: readonly ReaderExamples[],
  fold: number,
  encode: Encode | null,
): ReaderWeights {
  const before = trained.get(fold);
  if (before) return before;
  const out = new Set(sites.filter((_, at) => at % FOLDS === fold).map(({ family }) => family));
  const reader = trainReader(
    examples.filter(({ family }) => !out.has(family)).flatMap((each) => each.examples),
  );
  const known = sites.filter(({ family }) => !out.has(family));
  const weights = encode ? withOffers(reader, known, encode) : reader;
  trained.set(fold, rounded(weights));
  return rounded(weights);
}

/** Weights that also say what is worth offering, learnt from what these businesses are asked. */
function withOffers(reader: ReaderWeights, sites: readonly Site[], encode: Encode): ReaderWeights {
  const examples = sites.flatMap((site) =>
    offerExamples(site, askSite(site, reader, 'balanced', { encode })),
  );
  return { ...reader, offer: trainOffers(examples) };
}

function shown(site: Site, message: SiteMessage, reply: Reply, wanted: string | undefined): Verdict {
  const verdict = judge(message, reply);
  if (wanted === verdict || wanted === message.kind || wanted === 'all') {
    const said = [...(message.context ?? []), message.message].join(' › ');
    const { candidates, outcome, confidence, rule } = reply;
    console.log(
      `${verdict} · ${site.name} · ${message.kind} · ${said}\n    due ${message.expect} ${message.must ?? ''}`,
    );
    console.log(
      `    got ${outcome} ${rule} ${confidence?.toFixed(2)} ${candidates[0]?.external_id} ${candidates[0]?.stop ?? ''} "${reply.text?.replace(/\s+/g, ' ').slice(0, 240)}"`,
    );
  }
  return verdict;
}

function print(rows: readonly Row[]): void {
  console.log(
    `${'answerable'.padStart(32)}${VERDICTS.map((each) => each.padStart(9)).join('')}     seen | not held: wrong  offered | wrong/100`,
  );
  const groups = [
    ...Map.groupBy(rows, ({ site }) => site.name),
    ...[...Map.groupBy(rows, ({ message }) => message.kind ?? '')].map(
      ([kind, group]) => [`· ${kind}`, group] as const,
    ),
    ...[...Map.groupBy(rows, ({ site }) => site.name.split('/')[0] ?? '')],
    ['all', rows] as const,
  ];
  for (const [name, group] of groups) console.log(lineOf(name, group));
}

function lineOf(name: string, rows: readonly Row[]): string {
  const inside = rows.filter(({ message }) => message.expect.length > 0);
  const outside = rows.filter(({ message }) => message.expect.length === 0);
  const share = (of: readonly Row[], ...verdicts: Verdict[]) =>
    of.length === 0
      ? '–'
      : (of.filter(({ verdict }) => verdicts.includes(verdict)).length / of.length).toFixed(3);
  const cells = VERDICTS.map((verdict) => share(inside, verdict).padStart(9)).join('');
  const wrong = (100 * rows.filter(({ verdict }) => verdict === 'wrong').length) / Math.max(1, rows.length);
  const seen = share(inside, 'right', 'half', 'offered');
  const suggested = outside.filter((row) => row.suggested).length / Math.max(1, outside.length);
  return `${name.padEnd(26)}${String(inside.length).padStart(6)}${cells}${seen.padStart(9)} | ${String(outside.length).padStart(5)} ${share(outside, 'wrong').padStart(9)}${suggested.toFixed(2).padStart(9)} | ${wrong.toFixed(1)}`;
}

await run(process.argv.slice(2));
