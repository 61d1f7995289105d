import type { Reply } from '@askbob/server/src/answering/writing/reply.ts';
import type { Encode } from '@askbob/server/src/platform/encoder/engine.ts';
import type { ReaderWeights } from '@askbob/server/src/retrieval/reader/rank.ts';
import type { Strictness } from '@askbob/server/src/retrieval/types.ts';
import { askSite } from './ask-site.ts';
import { judge, type Verdict } from './judge.ts';
import { loadOthers, loadSites, type Site, type SiteMessage } from './load-sites.ts';
import { offerExamples } from './offer-examples.ts';
import { type ReaderExamples, readerExamples } from './reader-examples.ts';
import type { SelectorName } from './selector.ts';
import { rounded, trainOffers, trainReader } from './train-reader.ts';

const FOLDS = 6;

/** What one message came to. */
export interface Row {
  site: Site;
  message: SiteMessage;
  reply: Reply;
  verdict: Verdict;
  /** Documents were offered instead of an answer. */
  suggested: boolean;
  /** Where the first document that was expected stands; infinite where it is not found, or none is expected. */
  place: number;
  /** How many of the documents expected are among those a model gets to see. */
  likely: number;
}

/** How the small businesses are asked. */
export interface SitesOptions {
  strictness?: Strictness;
  /** The sentence encoder; by words alone without it. */
  encode?: Encode | null;
  /** A stand-in for a model that chooses. */
  selecting?: SelectorName | null;
  /** The reader that ships, which has learnt from all of them, instead of six that never saw those they are asked of. */
  shipped?: boolean;
}

/** The small businesses, and readers that were learnt without those they are asked of. */
export class Sites {
  readonly sites = loadSites();
  #examples: ReaderExamples[] | null = null;
  readonly #readers = new Map<number, ReaderWeights>();
  readonly #offering = new Map<number, ReaderWeights>();

  /** What all of them are learnt from. */
  get examples(): ReaderExamples[] {
    this.#examples ??= [...this.sites, ...loadOthers()].map(readerExamples);
    return this.#examples;
  }

  /** Asks every business all of its messages. @param onAsked sees each as it comes */
  async ask(
    { strictness = 'balanced', encode = null, selecting = null, shipped = false }: SitesOptions = {},
    onAsked: (row: Row) => void = () => {},
  ): Promise<Row[]> {
    const rows: Row[] = [];
    for (const [at, site] of this.sites.entries()) {
      const weights = shipped ? null : this.#readerFor(at % FOLDS, encode);
      const asked = askSite(site, weights, strictness, { selecting, encode });
      for (const message of site.messages) {
        const reply = await asked.ask(message);
        const likely = asked.likely(message);
        const row: Row = {
          site,
          message,
          reply,
          verdict: judge(message, reply),
          suggested: reply.outcome === 'suggested',
          place: placeOf(message.expect, asked.ranked(message)),
          likely: message.expect.filter((id) => likely.includes(id)).length,
        };
        onAsked(row);
        rows.push(row);
      }
    }
    return rows;
  }

  /** Weights learnt from everything, as they ship. */
  train(encode: Encode): ReaderWeights {
    const reader = trainReader(this.examples.flatMap((each) => each.examples));
    return rounded(withOffers(reader, this.sites, encode));
  }

  /** Weights learnt without the businesses of a fold. */
  #readerFor(fold: number, encode: Encode | null): ReaderWeights {
    const out = new Set(this.sites.filter((_, at) => at % FOLDS === fold).map(({ family }) => family));
    const reader = remembered(this.#readers, fold, () =>
      trainReader(this.examples.filter(({ family }) => !out.has(family)).flatMap((each) => each.examples)),
    );
    if (!encode) return rounded(reader);
    const known = this.sites.filter(({ family }) => !out.has(family));
    return remembered(this.#offering, fold, () => rounded(withOffers(reader, known, encode)));
  }
}

/** The value of a key, made where there is none yet. */
function remembered<Key, Value>(of: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = of.get(key) ?? make();
  of.set(key, value);
  return value;
}

/** Weights that also say what is worth offering, learnt from what these businesses are asked. */
function withOffers(reader: ReaderWeights, sites: readonly Site[], encode: Encode): ReaderWeights {
  const examples = sites.flatMap((site) =>
    offerExamples(site, askSite(site, reader, 'balanced', { encode })),
  );
  return { ...reader, offer: trainOffers(examples) };
}

function placeOf(expect: readonly string[], ranked: readonly string[]): number {
  const place = ranked.findIndex((id) => expect.includes(id));
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

/** Figures of rows; shares are 0..1, of those that the knowledge holds and of those that it doesn't. */
export function figuresOf(rows: readonly Row[]) {
  const held = rows.filter(({ message }) => message.expect.length > 0);
  const notHeld = rows.filter(({ message }) => message.expect.length === 0);
  const share = (of: readonly Row[], is: (row: Row) => boolean) =>
    of.filter(is).length / Math.max(1, of.length);
  const are = (...verdicts: Verdict[]) => share(held, ({ verdict }) => verdicts.includes(verdict));
  const expected = held.reduce((sum, { message }) => sum + message.expect.length, 0);
  return {
    held: held.length,
    notHeld: notHeld.length,
    right: are('right'),
    half: are('half'),
    offered: are('offered'),
    wrong: are('wrong'),
    nothing: are('nothing'),
    seen: are('right', 'half', 'offered'),
    answered: share(notHeld, ({ verdict }) => verdict === 'wrong'),
    suggested: share(notHeld, ({ suggested }) => suggested),
    per100: 100 * share(rows, ({ verdict }) => verdict === 'wrong'),
    /** Share whose document is among the first so many. */
    within: (most: number) => share(held, ({ place }) => place < most),
    likely: held.reduce((sum, { likely }) => sum + likely, 0) / Math.max(1, expected),
  };
}
