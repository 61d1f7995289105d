import type { ActionDefinition } from '@askbob/contract/endpoints/actions.ts';
import type { Stop } from './reader/guard.ts';

/** A question with its wordings and the one approved answer. */
export interface EntryDocument {
  kind: 'entry';
  id: string;
  external_id: string | null;
  version: number;
  question: string;
  variants: string[];
  answer: string;
  url: string | null;
  /** What it has done, where it is an action: then the answer only says so above its form. */
  action?: ActionDefinition;
  valid_from?: number;
  valid_until?: number;
}

/** An action as a release holds it. */
export interface ReleasedAction extends ActionDefinition {
  id: string;
  version: number;
}

/** A page of Markdown that retrieval cuts into passages. */
export interface PageDocument {
  kind: 'page';
  id: string;
  external_id: string | null;
  version: number;
  title: string;
  text: string;
  url: string | null;
  /** Milliseconds since 1970 between which it holds; left out where it has no such end. */
  valid_from?: number;
  valid_until?: number;
}

/** What a release is built from. */
export type IndexedDocument = EntryDocument | PageDocument;

/** What is asked of an index: this turn, and the visitor's earlier turns, oldest first. */
export interface Query {
  message: string;
  previous: string[];
  /** The question before it in the same message, where this is one of several. */
  beside?: string;
  /** Documents that count as if they were not there. */
  withheld?: ReadonlySet<string>;
}

/** The part of a document that matched: an entry's answer, or a run of sentences of a page. */
export interface Passage {
  /** Position of the passage in its release, stable for the life of the release. */
  index: number;
  document_id: string;
  external_id: string | null;
  version: number;
  kind: 'entry' | 'page';
  /** An entry's question, or a page's title followed by the heading path. */
  title: string;
  url: string | null;
  /** The approved text: an entry's answer, or of a page the lines that matter, word for word under what governs them. */
  text: string;
}

/** One document that may answer, best first; its best passage stands for it. */
export interface Candidate {
  document_id: string;
  external_id: string | null;
  title: string;
  passage: Passage;
  /** For an entry, the wording that matched best. */
  matched_wording: string | null;
  /** Ranking score; comparable within one query only. */
  score: number;
  /** Calibrated probability, 0..1, that this document answers the message. */
  confidence: number;
  /** What speaks against answering with it, however likely it is; null for nothing. */
  stop: Stop | null;
  /** Words of the message that it does not account for, as the visitor wrote them, weightiest first. */
  missing: string[];
  /** The message has the exact words of one of its approved questions. */
  exact: boolean;
  /** Features the calibrator saw, by name, for receipts and evaluation. */
  features: Record<string, number>;
}

/** A document that may be offered, with how near the server's encoder finds it (a cosine). */
export interface NearCandidate extends Candidate {
  nearness: number;
  /** The chance, 0..1, that it is what the visitor meant. */
  meant: number;
}

/** How careful the business wants to be: at most 1, 3 or 5 wrong answers per 100 messages. */
export type Strictness = 'careful' | 'balanced' | 'bold';

/** The point from which this release answers, and what its own probes promise at that point. */
export interface OperatingPoint {
  /** Confidence from which an answer is given. */
  answer_at: number;
  /** Confidence from which "did you mean" is offered. */
  suggest_at: number;
  /** Share of answerable probes answered correctly, 0..1; null when too few probes to say. */
  expected_coverage: number | null;
  /** Wrong answers per 100 probes; null when too few probes to say. */
  expected_wrong_per_100: number | null;
}

/** What publish learns about a release from its own wordings. */
export interface Calibration {
  /** `wordings` when the release's own probes chose the thresholds, `default` when there were too few and the strict defaults hold. */
  basis: 'wordings' | 'default';
  probes: number;
  /** Thresholds for entries, one for each strictness. */
  entries: Record<Strictness, OperatingPoint>;
  /** Thresholds for pages. */
  pages: Record<Strictness, OperatingPoint>;
  /** With external vectors: whose they are, and the thresholds for entries when a message has no vector. */
  embedding?: { model: string; entries_without: Record<Strictness, OperatingPoint> };
  /** Sentences for the owner: why Bob is strict here and what would help. */
  notes: string[];
  /** Entries that would answer more if they had more wordings, worst first. */
  needs_wordings: { document_id: string; title: string; wordings: number; recall: number }[];
  /** Pairs of entries that take each other's messages, worst first. */
  competing: { a: string; b: string; a_title: string; b_title: string; confusions: number }[];
}
