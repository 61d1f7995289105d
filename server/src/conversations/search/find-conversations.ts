import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { BusinessSchema } from '../../platform/db/schema.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import { holdsText, holdsTextHere } from '../../platform/db/text-search.ts';
import { wordsOf } from './search-words.ts';

/** Up to so many places are looked up; of more, those of the page that is asked for are soon found one by one. */
const FEW = 2000;

type Condition = (eb: ExpressionBuilder<BusinessSchema, 'conversations'>) => Expression<SqlBool>;

/** The conditions that a conversation holds every word of a search, somewhere in what people see of it. */
export async function holding(read: BusinessRead, search: string): Promise<Condition[]> {
  const conditions: Condition[] = [];
  const few: Set<string>[] = [];
  for (const word of wordsOf(search)) {
    const found = await read.q
      .selectFrom('search_texts')
      .select('conversation_id')
      .where(holdsText(read, word))
      .limit(FEW + 1)
      .execute();
    if (found.length > FEW) conditions.push(holdsSomewhere(read, word));
    else few.push(new Set(found.map((row) => row.conversation_id)));
  }
  const [first, ...rest] = few;
  if (!first) return conditions;
  const ids = [...first].filter((id) => rest.every((others) => others.has(id)));
  return [...conditions, (eb) => (ids.length > 0 ? eb('conversations.id', 'in', ids) : eb.lit(false))];
}

function holdsSomewhere(read: BusinessRead, word: string): Condition {
  return (eb) =>
    eb.exists(
      eb
        .selectFrom('search_texts')
        .select('search_texts.conversation_id')
        .whereRef('search_texts.conversation_id', '=', 'conversations.id')
        .where(holdsTextHere(read, word)),
    );
}
