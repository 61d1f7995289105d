import type { Reply } from '../../answering/writing/reply.ts';
import type { EntryDocument } from '../../retrieval/types.ts';
import { plain } from '../learning/asked-messages.ts';

/** Wordings of a model that are proposed for an entry at once, and the longest of them, in characters. */
const MOST = 8;
const LONGEST = 120;
/** From this chance on another document is a rival; below it nothing is near. */
const RIVAL = 0.1;

/** What a model's wordings are held against. */
export interface Held {
  entry: Pick<EntryDocument, 'id' | 'question' | 'variants' | 'answer'>;
  /** Questions and wordings of all other entries, as they are compared. */
  others: ReadonlySet<string>;
  /** What the draft makes of a message. */
  ask: (message: string) => Pick<Reply, 'outcome' | 'candidates'>;
}

/**
 * Which of a model's texts may be proposed as wordings: short ones of one line, that are no wording yet, of this entry or another, that
 * name no number of their own, that no other document fits better, and that the draft does not answer already.
 */
export function usableWordings(texts: readonly string[], { entry, others, ask }: Held): string[] {
  const known = new Set([entry.question, ...entry.variants].map(plain));
  const numbers = numbersIn([entry.question, ...entry.variants, entry.answer].join('\n'));
  const usable: string[] = [];
  for (const raw of texts) {
    if (usable.length === MOST) break;
    const text = raw.replace(/\s+/g, ' ').trim();
    const key = plain(text);
    if (!isWording(text) || known.has(key) || others.has(key)) continue;
    known.add(key);
    if ([...numbersIn(text)].some((number) => !numbers.has(number))) continue;
    if (isNews(entry.id, ask(text))) usable.push(text);
  }
  return usable;
}

/** A line of words that a person could have typed. */
function isWording(text: string): boolean {
  if (text.length < 3 || text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false;
  return !/[\p{Cc}\p{Cf}\p{Co}]|https?:|www\.|[<>{}[\]`*_#|\\]/iu.test(text);
}

function numbersIn(text: string): Set<string> {
  return new Set(text.match(/\d{1,20}/g) ?? []);
}

/** Whether the draft does not answer it yet, and would not rather answer it with something else. */
function isNews(id: string, { outcome, candidates }: Pick<Reply, 'outcome' | 'candidates'>): boolean {
  const own = candidates.find(({ document_id }) => document_id === id)?.confidence ?? 0;
  const rival = Math.max(
    0,
    ...candidates.filter((each) => each.document_id !== id).map((each) => each.confidence),
  );
  if (rival > own && rival >= RIVAL) return false;
  return outcome !== 'answered';
}
