import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { BusinessSchema } from '../../platform/db/schema.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import { contains, holdsText, holdsTextHere } from '../../platform/db/text-search.ts';
import { wears } from '../sessions/label-ids.ts';
import { wordsOf } from './search-words.ts';

/** Up to so many places are looked up; of more, those of the page that is asked for are soon found one by one. */
const FEW = 2000;

type Condition = (eb: ExpressionBuilder<BusinessSchema, 'conversations'>) => Expression<SqlBool>;

/** The conditions that a conversation holds every word of a search, somewhere in what people see of it. */
export async function holding(read: BusinessRead, search: string): Promise<Condition[]> {
  const conditions: Condition[] = [];
  const few: Set<string>[] = [];
  for (const word of wordsOf(search)) {
    const labels = await labelsCalled(read, word);
    const texts = read.q.selectFrom('search_texts').select('conversation_id').where(holdsText(read, word));
    const found = (await texts.limit(FEW + 1).execute()).map((row) => row.conversation_id);
    if (found.length <= FEW) found.push(...(await wearing(read, labels)));
    if (found.length > FEW) conditions.push(holdsSomewhere(read, word, labels));
    else few.push(new Set(found));
  }
  const [first, ...rest] = few;
  if (!first) return conditions;
  const ids = [...first].filter((id) => rest.every((others) => others.has(id)));
  return [...conditions, (eb) => (ids.length > 0 ? eb('conversations.id', 'in', ids) : eb.lit(false))];
}

function holdsSomewhere(read: BusinessRead, word: string, labels: readonly string[]): Condition {
  return (eb) => {
    const texts = eb
      .selectFrom('search_texts')
      .select('search_texts.conversation_id')
      .whereRef('search_texts.conversation_id', '=', 'conversations.id')
      .where(holdsTextHere(read, word));
    return eb.or([eb.exists(texts), ...labels.map((id) => wears(read, id))]);
  };
}

/** The labels whose name holds a word. */
async function labelsCalled(read: BusinessRead, word: string): Promise<string[]> {
  const called = contains(read, 'labels.folded', word);
  const rows = await read.q.selectFrom('labels').select('id').where(called).execute();
  return rows.map(({ id }) => id);
}

/** Conversations that wear one of these labels, one more than few at most. */
async function wearing(read: BusinessRead, labels: readonly string[]): Promise<string[]> {
  if (labels.length === 0) return [];
  const rows = await read.q
    .selectFrom('conversations')
    .select('conversations.id')
    .where((eb) => eb.or(labels.map((id) => wears(read, id))))
    .limit(FEW + 1)
    .execute();
  return rows.map(({ id }) => id);
}
