import type { suggestedWordings as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import type { SearchedCode } from '../../text/languages/languages.ts';
import { accessDocument } from '../drafts/access.ts';
import { type Ask, askAs } from '../drafts/ask.ts';
import { type Content, contentOf } from '../drafts/document-row.ts';
import { slices } from '../drafts/slices.ts';
import { type AskedMessage, askedMessages, plain } from '../learning/asked-messages.ts';
import { askedInOtherWords, saysTheSame } from '../learning/wordings.ts';
import type { Services } from '../services.ts';
import { changeOf } from './proposed.ts';
import { writerOf } from './write-wordings.ts';

type Wordings = z.input<typeof spec.reply>;

const MOST_MESSAGES = 2000;
const MOST_SHOWN = 20;
/** Longer messages tell a story; they make poor wordings. */
const LONGEST = 200;
/** Confidence below which the closest entry has little to do with the message. */
const CLOSE = 0.3;

/**
 * Visitors' messages that an entry should probably have as wordings: those it nearly answered, those it was offered for,
 * and those that staff answered with much the same words; its question in other words that people use; and what a model wrote. Throws 404.
 */
export async function suggestedWordings(services: Services, db: BusinessDb, id: string): Promise<Wordings> {
  const content = contentOf(await db.read((read) => accessDocument(read, id)));
  const model = await writerOf(services, db.businessId);
  if (content.kind === 'page') return { items: [], model };
  const [ask, draft, asked, written] = await Promise.all([
    askAs(services, db.businessId),
    services.drafts.get(db.businessId),
    askedMessages(db, MOST_MESSAGES),
    db.read((read) => writtenFor(read, id)),
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
  const told = new Set([...known, ...found.map(({ text }) => plain(text)), ...usual.map(plain)]);
  const news = written.filter(({ text }) => !told.has(plain(text)));
  return {
    items: [
      ...found,
      ...usual.map((text) => ({ text, count: 0, why, from: 'table' as const })),
      ...news.map(({ text, model: by }) => ({
        text,
        count: 0,
        why: `Written by the model ${by}.`,
        from: 'model' as const,
      })),
    ],
    model,
  };
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

/** What a model wrote for an entry and nobody has decided on. */
async function writtenFor({ q }: BusinessRead, id: string): Promise<{ text: string; model: string }[]> {
  const rows = await q
    .selectFrom('proposals')
    .select(['change', 'model'])
    .where('document_id', '=', id)
    .where('state', '=', 'open')
    .where('model', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({ text: changeOf(row).text ?? '', model: row.model ?? '' }));
}
