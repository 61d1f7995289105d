import { newestLink } from '../../seal/newest-link.ts';
import type { View } from './view.ts';

const tables = ['audit', 'receipts', 'erasures'] as const;

/** Looks at the records that no link holds: how many wait to be joined, and whether any says it is held by a link that is not there. */
export async function countUnjoined(view: View): Promise<number> {
  const { db } = view;
  const head = await db.read(({ q }) => newestLink(q, db.businessId));
  let unjoined = 0;
  for (const table of tables) {
    // The columns that are read are the same in all three tables.
    const rows = await db.read(({ q }) =>
      q
        .selectFrom(table as 'receipts')
        .select((eb) => ['key_id', eb.fn.countAll<number>().as('count')])
        .where('link', 'is', null)
        .groupBy('key_id')
        .execute(),
    );
    for (const { key_id, count } of rows) {
      unjoined += Number(count);
      const foreign = key_id !== '' && key_id !== view.key.id && head?.key_id === view.key.id;
      if (foreign || (key_id !== '' && !view.keys.includes(key_id))) view.found('foreign_key', table);
    }
    if (await heldBeyond(view, table)) view.found('link_missing', table);
  }
  return unjoined;
}

/** Whether a record says that a link holds it which cannot be there. */
async function heldBeyond({ db }: View, table: (typeof tables)[number]): Promise<boolean> {
  const row = await db.read(({ q }) =>
    q
      .selectFrom(table as 'receipts')
      .select('id')
      .where((where) =>
        where.or([
          where('link', '<', 1),
          where('link', '>', (eb) =>
            eb
              .selectFrom('chain_links')
              .select((max) => max.fn.coalesce(max.fn.max('number'), max.lit(0)).as('number')),
          ),
        ]),
      )
      .limit(1)
      .executeTakeFirst(),
  );
  return row !== undefined;
}
