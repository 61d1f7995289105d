import type { unanswered as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import type { BusinessDb } from '../../platform/db/store.ts';
import { askAs } from '../drafts/ask.ts';
import { presentCandidate } from '../drafts/present.ts';
import { slices } from '../drafts/slices.ts';
import type { Services } from '../services.ts';
import { type AskedMessage, askedMessages, plain } from './asked-messages.ts';
import { groupBySimilarity } from './group-by-similarity.ts';

type Gaps = z.input<typeof spec.reply>;

/** Messages looked back on. */
const MOST_MESSAGES = 2000;
/** Groups that are asked of the draft at most. */
const MOST_GROUPS = 400;
const MESSAGES_SHOWN = 20;

/** What Bob could not answer and the draft still can't, grouped by what is asked, most frequent first. */
export async function listGaps(
  services: Services,
  db: BusinessDb,
  { limit }: z.output<typeof spec.query>,
): Promise<Gaps> {
  const messages = (await askedMessages(db, MOST_MESSAGES)).filter(isGap);
  if (messages.length === 0) return { items: [] };
  const [ask, draft] = await Promise.all([
    askAs(services, db.businessId),
    services.drafts.get(db.businessId),
  ]);
  const groups = await groupBySimilarity(messages, draft.index.language);
  groups.sort((a, b) => b.length - a.length || newest(b) - newest(a));
  const items: Gaps['items'] = [];
  const pause = slices();
  for (const group of groups.slice(0, MOST_GROUPS)) {
    if (items.length === limit) break;
    await pause();
    const question = mostFrequent(group);
    const { outcome, candidates } = ask(draft, { message: question.text, previous: question.previous });
    if (outcome === 'answered') continue;
    items.push({
      question: question.text,
      messages: group.slice(0, MESSAGES_SHOWN).map(({ id, conversation_id, text }) => ({
        message_id: id,
        session_id: conversation_id,
        conversation_id,
        text,
      })),
      count: group.length,
      last_at: new Date(newest(group)).toISOString(),
      closest: candidates[0] ? presentCandidate(candidates[0]) : null,
    });
  }
  return { items };
}

/** Refused, or offered a choice that led nowhere. */
function isGap({ outcome, answeredLater }: AskedMessage): boolean {
  return outcome === 'refused' || (outcome === 'suggested' && !answeredLater);
}

function newest(group: AskedMessage[]): number {
  return Math.max(...group.map(({ created_at }) => created_at));
}

/** The message whose text came most often; of several the newest. */
function mostFrequent(group: AskedMessage[]): AskedMessage {
  const same = [...Map.groupBy(group, ({ text }) => plain(text)).values()];
  const [first] = same.sort((a, b) => b.length - a.length)[0] ?? [];
  if (!first) throw new Error('a group holds at least one message');
  return first;
}
