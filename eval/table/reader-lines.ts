import { createTextEncoder } from '../encode-texts.ts';
import { evalFolder } from '../load-set.ts';
import { measureOneWording, ONE_WORDING } from '../sites/measure-one-wording.ts';
import { figuresOf, type Row, Sites } from '../sites/measure-sites.ts';
import { askSwaps } from '../swaps/ask-swaps.ts';
import { type Line, lineOf, skipped } from './line.ts';

/** Readers are learnt once for all parts. */
const asking = new Sites();
const NO_SITES = `no sites in ${evalFolder()}`;

const LANGUAGES: Record<string, RegExp> = {
  English: /^(?!.*-(?:de|es|fr|it|nl)$)/,
  German: /-de$/,
  Spanish: /-es$/,
  French: /-fr$/,
  Italian: /-it$/,
  Dutch: /-nl$/,
};
/** What was answered rightly before the reader came, where it was measured. */
const BEFORE: Record<string, number> = { 'dstc-sf': 0.22 };

const isA = ({ site }: Row) => site.name.startsWith('sites/');
const ofKind =
  (...kinds: string[]) =>
  ({ message }: Row) =>
    kinds.includes(message.kind ?? '');
/** Near misses answered as if. */
const trapsOf = (rows: readonly Row[]) => figuresOf(rows.filter(ofKind('nearmiss'))).answered;

/** The small businesses, by readers that never saw them, with the encoder, by words alone, and with a stand-in for a model. */
export async function* sitesLines(): AsyncGenerator<Line> {
  if (asking.sites.length === 0) {
    yield skipped('small businesses', NO_SITES);
    return;
  }
  const encoder = createTextEncoder();
  const rows = await asking.ask({ encode: encoder.encode });
  encoder.save();
  yield fourOf(
    'five businesses: right / seen / wrong in 100 / near misses',
    rows.filter(isA),
    [0.45, 0.82, 3, 0.05],
  );
  const right = (kind: string) => figuresOf(rows.filter(isA).filter(ofKind(kind))).right;
  yield lineOf('– follow-ups / two questions / fragments right', [
    { value: right('followup'), least: 0.55 },
    { value: right('double'), least: 0.5 },
    { value: right('fragment'), least: 0.8 },
  ]);
  yield fourOf('seventeen businesses: right / seen / wrong in 100 / near misses', rows, [0.4, 0.8, 3, 0.06]);
  yield* languageLines(rows);
  yield recallLine('R@1 / R@8, five, with the encoder', rows, [0.79, 0.96]);
  yield recallLine('R@1 / R@8, five, by words alone', await asking.ask(), [0.75, 0.93]);
  const chosen = await asking.ask({ selecting: 'perfect' });
  const perfect = figuresOf(chosen);
  yield lineOf('with a perfect selector: right / wrong in 100 / two questions right', [
    { value: perfect.right, least: 0.93 },
    { value: perfect.per100, most: 1, digits: 1 },
    { value: figuresOf(chosen.filter(ofKind('double'))).right, least: 0.9 },
  ]);
}

function fourOf(
  what: string,
  rows: readonly Row[],
  [right, seen, wrong, traps]: [number, number, number, number],
) {
  const figures = figuresOf(rows);
  return lineOf(what, [
    { value: figures.right, least: right },
    { value: figures.seen, least: seen },
    { value: figures.per100, most: wrong, digits: 1 },
    { value: trapsOf(rows), most: traps },
  ]);
}

function* languageLines(rows: readonly Row[]): Generator<Line> {
  const rightIn = (pattern: RegExp) => figuresOf(rows.filter(({ site }) => pattern.test(site.name))).right;
  const english = rightIn(LANGUAGES.English ?? /^/);
  for (const [language, pattern] of Object.entries(LANGUAGES)) {
    if (language === 'English') continue;
    const value = rightIn(pattern);
    const least = Number((Number(english.toFixed(2)) - 0.06).toFixed(2));
    yield lineOf(`${language}: right (English ${english.toFixed(2)})`, [{ value, least, digits: 2 }]);
  }
  const seen = figuresOf(rows.filter(ofKind('otherlang'))).seen;
  yield lineOf('messages in another language: seen', [{ value: seen, least: 0.6 }]);
}

function recallLine(what: string, rows: readonly Row[], [first, eighth]: [number, number]): Line {
  const { within } = figuresOf(rows.filter(isA));
  return lineOf(what, [
    { value: within(1), least: first },
    { value: within(8), least: eighth },
  ]);
}

/** What `careful` and `bold` promise, on the small businesses. */
export async function* promiseLines(): AsyncGenerator<Line> {
  if (asking.sites.length === 0) {
    yield skipped('promises', NO_SITES);
    return;
  }
  const { encode } = createTextEncoder();
  for (const [strictness, most] of [
    ['careful', 1],
    ['bold', 5],
  ] as const) {
    const rows = await asking.ask({ strictness, encode });
    const { right, seen, per100 } = figuresOf(rows);
    yield lineOf(
      `\`${strictness}\`, seventeen: wrong in 100`,
      [{ value: per100, most, digits: 1 }],
      ` (right ${right.toFixed(3)}, seen ${seen.toFixed(3)}, near misses ${trapsOf(rows).toFixed(3)})`,
    );
  }
}

/** Sets with one wording an entry, by readers that never saw their family. */
export async function* oneWordingLines(): AsyncGenerator<Line> {
  for (const each of ONE_WORDING) {
    const counts = await measureOneWording(each, asking.examples);
    const what = `${each.set}, one wording: right / wrong in 100`;
    if (!counts) {
      yield skipped(what, `there is no ${each.set} in ${evalFolder()}`);
      continue;
    }
    yield lineOf(what, [
      { value: counts.right / Math.max(1, counts.held), least: BEFORE[each.set] ?? 0 },
      { value: (100 * counts.wrong) / counts.all, most: 5, digits: 1 },
    ]);
  }
}

/** What was swapped for what the knowledge lacks, by the reader that ships. */
export async function* swapLines(): AsyncGenerator<Line> {
  const tallies = askSwaps();
  for (const kind of ['nouns', 'numbers', 'places'] as const) {
    const own = tallies.filter((each) => each.kind === kind);
    const asked = own.reduce((sum, each) => sum + each.asked, 0);
    const asIf = own.flatMap((each) => each.asIf);
    const held = own.reduce((sum, each) => sum + each.held, 0);
    yield lineOf(
      `swapped ${kind}, three businesses: answered as if`,
      [{ value: asIf.length / asked, most: 0.05, digits: 2 }],
      ` (${asIf.length} of ${asked}; ${held} of ${asked} with what is held)`,
    );
  }
}
