import type { suggestedWordings as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import type { LoadedRelease } from '../../answering/reading/situation.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { askedOtherwise } from '../../text/languages/frames.ts';
import { type SearchedCode, searched } from '../../text/languages/languages.ts';
import { accessDocument } from '../drafts/access.ts';
import { type Ask, askAs } from '../drafts/ask.ts';
import { type Content, contentOf } from '../drafts/document-row.ts';
import { slices } from '../drafts/slices.ts';
import type { Services } from '../services.ts';
import { type AskedMessage, askedMessages, plain } from './asked-messages.ts';
import { termsOf } from './group-by-similarity.ts';

type Wordings = z.input<typeof spec.reply>;

const MOST_MESSAGES = 2000;
const MOST_SHOWN = 20;
/** Longer messages tell a story; they make poor wordings. */
const LONGEST = 200;
/** Confidence below which the closest entry has little to do with the message. */
const CLOSE = 0.3;
/** Share of an answer's words that a person's reply must hold to count as the same answer. */
const SAME_ANSWER = 0.6;

/** Other words for a question, from the table of its language, that the draft does not answer from this entry yet. */
export function askedInOtherWords(
  { ask, draft }: { ask: Ask; draft: LoadedRelease },
  id: string,
  { question, variants }: Pick<Content & { kind: 'entry' }, 'question' | 'variants'>,
): { all: number; unanswered: string[] } {
  const known = new Set([question, ...variants].map(plain));
  const others = askedOtherwise(searched[draft.index.language].frames, question).filter(
    (text) => !known.has(plain(text)),
  );
  const unanswered = others.filter((text) => {
    const { outcome, citations } = ask(draft, { message: text, previous: [] });
    return outcome !== 'answered' || citations[0]?.document_id !== id;
  });
  return { all: others.length, unanswered };
}

/**
 * Visitors' messages that an entry should probably have as wordings: those it nearly answered, those it was offered for,
 * and those that staff answered with much the same words; and its question in other words that people use. Throws 404.
 */
export async function suggestedWordings(services: Services, db: BusinessDb, id: string): Promise<Wordings> {
  const content = contentOf(await db.read((read) => accessDocument(read, id)));
  if (content.kind === 'page') return { items: [] };
  const [ask, draft, asked] = await Promise.all([
    askAs(services, db.businessId),
    services.drafts.get(db.businessId),
    askedMessages(db, MOST_MESSAGES),
  ]);
  const known = new Set([content.question, ...content.variants].map(plain));
  const groups = Map.groupBy(
    asked.filter(({ text }) => text.length <= LONGEST && !known.has(plain(text))),
    ({ text }) => plain(text),
  );
  const items: Wordings['items'] = [];
  const pause = slices();
  for (const group of groups.values()) {
    await pause();
    const [first] = group;
    if (!first) continue;
    const reply = ask(draft, { message: first.text, previous: [] });
    // What the draft answers already needs no further wording.
    if (reply.outcome === 'answered') continue;
    const why = reasonFor(id, content, group, reply, draft.index.language);
    if (why) items.push({ text: first.text, count: group.length, why, from: 'messages' });
  }
  const found = items.sort((a, b) => b.count - a.count).slice(0, MOST_SHOWN);
  const seen = new Set(found.map(({ text }) => plain(text)));
  const usual = askedInOtherWords({ ask, draft }, id, content).unanswered.filter(
    (text) => !seen.has(plain(text)),
  );
  const why = 'People ask this way too, and Bob does not answer it yet.';
  return { items: [...found, ...usual.map((text) => ({ text, count: 0, why, from: 'table' as const }))] };
}

function reasonFor(
  id: string,
  entry: Content & { kind: 'entry' },
  group: AskedMessage[],
  { candidates, threshold, outcome }: ReturnType<Ask>,
  language: SearchedCode,
): string | null {
  if (
    group.some(({ staffReply }) => staffReply !== null && saysTheSame(entry.answer, staffReply, language))
  ) {
    return 'A person answered this with nearly the words of this answer.';
  }
  const [best] = candidates;
  if (best?.document_id !== id || best.confidence < CLOSE) return null;
  if (group.some(({ suggested }) => suggested.includes(id))) {
    return 'Bob offered this question as "did you mean", because he was not sure enough to answer.';
  }
  if (outcome !== 'suggested' || threshold === null) return null;
  return `This question is the closest, at ${best.confidence.toFixed(2)}, but Bob needs ${threshold.toFixed(2)} to answer.`;
}

/** Whether a person's reply has nearly the words of an answer. */
export function saysTheSame(answer: string, reply: string, language: SearchedCode): boolean {
  const [own, said] = [termsOf(answer, language), termsOf(reply, language)];
  const shared = [...own].filter((term) => said.has(term)).length;
  return own.size > 0 && shared / own.size >= SAME_ANSWER;
}
