import type { Settings } from '@askbob/contract/endpoints/businesses.ts';
import type { ReleaseIndex } from '../../retrieval/release-index.ts';
import type { Calibration, Query, ReleasedAction } from '../../retrieval/types.ts';
import type { QueryVector } from './query-vector.ts';
import type { Reading } from './read-message.ts';
import { type Validity, withheldAt } from './validity.ts';

/** A published state of the knowledge, ready to be asked. */
export interface LoadedRelease {
  id: string;
  number: number;
  index: ReleaseIndex;
  calibration: Calibration;
  /** Documents that hold for a time only. */
  validity: readonly Validity[];
  /** What it may have done, by document; left out where there is nothing. */
  actions?: ReadonlyMap<string, ReleasedAction>;
}

/** Whose assistant answers. */
export interface AskedBusiness {
  id: string;
  name: string;
  settings: Settings;
  /** Null where the standard one speaks. */
  persona: { id: string; name: string; tone: string; system_prompt: string } | null;
}

/** A document that was offered, and what had been asked when it was. */
export interface PressedOffer {
  document_id: string;
  asked: string;
}

/** Whom a form may be filled in for, and whether the business vouches for him. */
export interface KnownOf {
  verified: boolean;
  name: string | null;
  email: string | null;
  sub: string | null;
}

/** All that a decision may depend on; gathered before anything is decided. */
export interface Situation {
  business: AskedBusiness;
  /** Null before the first publish. */
  release: LoadedRelease | null;
  query: Query;
  /** What the message is; read once, with the business's own words. */
  reading: Reading;
  /** Milliseconds since 1970: what "now" and "tomorrow" are counted from. */
  now: number;
  /** An offer of this conversation that the visitor pressed; left out for what was typed. */
  pressed?: PressedOffer | null;
  /** The message's vector from the embedding model, or that it failed; left out where none was asked for. */
  vector?: QueryVector | null;
  /** What is known of who asks, for forms; left out where nobody is there to fill one in. */
  visitor?: KnownOf;
  /** The way it came by shows no forms: actions count as if they were not there. */
  withoutForms?: boolean;
  /** Refusals in a row before this message. */
  refusals: number;
  /** The last reply was a refusal, whose offer of a person the visitor may now accept. */
  personOffered: boolean;
}

/** What is looked up: the message, without what does not hold at this moment. Nothing else may be asked of a release. */
export function queryOf({ query, release, now, withoutForms = false }: Situation): Query {
  if (!release) return query;
  const actions = withoutForms ? [...(release.actions?.keys() ?? [])] : [];
  if (release.validity.length === 0 && actions.length === 0) return query;
  return { ...query, withheld: new Set([...withheldAt(release.validity, now), ...actions]) };
}

/** Whether a message is in another language than the knowledge that is asked. */
export function isForeign(reading: Reading, { release }: Pick<Situation, 'release'>): boolean {
  return release !== null && 'language' in reading && reading.language !== release.index.language;
}
