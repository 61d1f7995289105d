import type { compareStrictness as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import type { LoadedRelease } from '../../answering/reading/situation.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Strictness } from '../../retrieval/types.ts';
import { activeReleaseId } from '../drafts/active-release.ts';
import { askAs, citedDocument } from '../drafts/ask.ts';
import { slices } from '../drafts/slices.ts';
import type { Services } from '../services.ts';
import { type AskedMessage, lastDifferent } from './asked-messages.ts';

type Compared = z.input<typeof spec.reply>;
type Figures = Compared['settings'][Strictness];

/** The settings from the most careful on, and how many wrong answers in 100 messages each promises at most. */
const SETTINGS: readonly Strictness[] = ['careful', 'balanced', 'bold'];
const PROMISED: Record<Strictness, number> = { careful: 1, balanced: 3, bold: 5 };

/** Messages whose right answer is known from which on another setting may be proposed. */
const ENOUGH = 30;
/** Share of the messages that a bolder setting must answer more, to be worth proposing. */
const WORTH = 0.03;

/** A message of which it is known what answered it, or what did not. */
export interface Labelled {
  /** The document that a visitor took or praised. */
  right: string | null;
  /** The one that he called wrong. */
  wrong: string | null;
}

/** What visitors did with a reply; null where they did nothing that tells. */
export function labelOf({ pressed, praised, complaint, cited }: AskedMessage): Labelled | null {
  if (complaint) return cited === null ? null : { right: pressed, wrong: cited };
  const right = pressed ?? (praised ? cited : null);
  return right === null ? null : { right, wrong: null };
}

/** What each setting would have done with the last different messages, by words alone, and which one visitors' own judgements speak for. */
export async function compareStrictness(
  services: Services,
  db: BusinessDb,
  { limit }: z.output<typeof spec.query>,
): Promise<Compared> {
  const id = await db.read(activeReleaseId);
  const release = id === null ? null : await services.releases.get(db.businessId, id);
  const current = (await services.profiles.find(db.businessId))?.settings.strictness ?? 'balanced';
  const messages = release ? await lastDifferent(db, limit) : [];
  const labels = messages.map(labelOf);
  const settings = {
    careful: none(release, 'careful'),
    balanced: none(release, 'balanced'),
    bold: none(release, 'bold'),
  };
  const pause = slices();
  for (const strictness of SETTINGS) {
    const ask = await askAs(services, db.businessId, { strictness });
    for (const [at, { text, previous }] of messages.entries()) {
      await pause();
      count(settings[strictness], ask(release, { message: text, previous }), labels[at] ?? null);
    }
  }
  const labelled = labels.filter((label) => label !== null).length;
  return {
    current,
    messages: messages.length,
    labelled,
    settings,
    proposal: proposed(settings, { current, labelled, messages: messages.length }),
  };
}

function none(release: LoadedRelease | null, strictness: Strictness): Figures {
  const point = release?.calibration.entries[strictness];
  return {
    expected_coverage: point?.expected_coverage ?? null,
    expected_wrong_per_100: point?.expected_wrong_per_100 ?? null,
    answered: 0,
    offered: 0,
    passed_on: 0,
    known_right: 0,
    known_wrong: 0,
  };
}

function count(figures: Figures, reply: Reply, label: Labelled | null): void {
  if (reply.outcome === 'answered') figures.answered += 1;
  else if (reply.outcome === 'suggested') figures.offered += 1;
  else figures.passed_on += 1;
  const cited = citedDocument(reply);
  if (!label || cited === null) return;
  if (cited === label.right) figures.known_right += 1;
  else if (label.right !== null || cited === label.wrong) figures.known_wrong += 1;
}

/**
 * The setting that what visitors took, praised and called wrong speaks for: a more careful one where the present one breaks its
 * promise, a bolder one where that answers more and keeps what the present one promises. Null where they say nothing else, or too
 * few said anything. Pure.
 */
export function proposed(
  settings: Compared['settings'],
  { current, labelled, messages }: { current: Strictness; labelled: number; messages: number },
): Strictness | null {
  if (labelled < ENOUGH) return null;
  const wrong = (strictness: Strictness) => (100 * settings[strictness].known_wrong) / labelled;
  const at = SETTINGS.indexOf(current);
  if (wrong(current) > PROMISED[current]) {
    const safer = SETTINGS.slice(0, at).reverse();
    return safer.find((each) => wrong(each) <= PROMISED[current]) ?? safer.at(-1) ?? null;
  }
  const more = (strictness: Strictness) =>
    (settings[strictness].answered - settings[current].answered) / Math.max(1, messages);
  const bolder = SETTINGS.slice(at + 1).filter(
    (each) => more(each) >= WORTH && wrong(each) <= PROMISED[current],
  );
  return bolder.at(-1) ?? null;
}
