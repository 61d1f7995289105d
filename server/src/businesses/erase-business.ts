import { sql } from 'kysely';
import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError, invalid, notFound } from '../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../platform/db/store.ts';
import { PLATFORM } from '../platform/db/store.ts';
import { businessTables, type Table } from '../platform/db/tables.ts';
import { type Actor, actorOf, appendAudit, systemActor } from '../record/audit/append.ts';
import { appendErasures } from '../record/chains/append-erasures.ts';
import type { Services } from './services.ts';
import { findBusiness } from './update-business.ts';

const FINISHED = 'business.erasure_finished';

/** How many rows of each table went. */
type Erased = Record<string, number>;

/**
 * What stays. Receipts and the audit cannot be changed: receipts are links without content once their bodies are
 * gone, and the audit says who did what.
 */
const KEPT: ReadonlySet<Table['name']> = new Set(['receipts', 'erasures', 'audit', 'chains', 'chain_links']);

/** How many rows of a table go in one transaction. */
const AT_ONCE = 100;

/** One holds all that was published at a time. */
const FEWER: Partial<Record<Table['name'], number>> = { release_contents: 2 };

/** What holds a business's content, in any table, those that point at others first. */
export function erasedTables(tables: readonly Table[] = businessTables()): Table[] {
  return tables.filter(({ name }) => !KEPT.has(name));
}

/**
 * Erases a business for good. Its row becomes an empty tombstone first, which shuts every door to it; then
 * all content goes, a bounded number of rows a transaction. Throws 404, 422 unless `name` is its name, and 409 while the payment
 * service would go on asking it for money.
 */
export async function eraseBusiness(
  services: Services,
  caller: LoginCaller,
  id: string,
  name: string,
): Promise<{ id: string; erased_at: string; erased: Erased }> {
  const business = await findBusiness(services, id);
  if (name !== business.name) throw invalid('/name', "must be the business's own name, to the letter");
  await refuseWhileBilled(services, id);
  const now = services.now();
  const entry = { actor: actorOf(caller), action: 'business.erased', target: id };
  await services.store.platform.transaction(async (q) => {
    const emptied = await q
      .updateTable('businesses')
      .set({
        name: 'Erased business',
        status: 'suspended',
        suspended_reason: null,
        site_hosts: '[]',
        public_chat: 0,
        settings: '{}',
        model: null,
        identity_secret: null,
        active_release_id: null,
        is_demo: 0,
        erased_at: now,
      })
      .where('id', '=', id)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    // Somebody else was quicker.
    if (emptied.numUpdatedRows === 0n) throw notFound();
    await appendAudit(services, q, PLATFORM, now, entry);
  });
  await services.store.forBusiness(id).transaction(async (tx) => tx.emit({ kind: 'settings' }));
  services.forget(id);
  const erased = await eraseContent(services, id);
  await recordFinished(services, entry.actor, id, erased);
  return { id, erased_at: new Date(now).toISOString(), erased };
}

/** Erases what is left of a business whose erasure began, and records the end unless that was done. */
export async function finishErasure(services: Services, id: string): Promise<void> {
  const erased = await eraseContent(services, id);
  const recorded = await services.store.platform.read((q) =>
    q
      .selectFrom('audit')
      .select('id')
      .where('business_id', '=', PLATFORM)
      .where('action', '=', FINISHED)
      .where('target', '=', id)
      .executeTakeFirst(),
  );
  if (!recorded) await recordFinished(services, systemActor, id, erased);
}

async function recordFinished(
  services: Services,
  actor: Actor,
  target: string,
  erased: Erased,
): Promise<void> {
  await services.store.platform.transaction((q) =>
    appendAudit(services, q, PLATFORM, services.now(), {
      actor,
      action: FINISHED,
      target,
      detail: { erased },
    }),
  );
}

/** What could end the subscription goes with the content. */
async function refuseWhileBilled(services: Services, id: string): Promise<void> {
  if (services.config.STRIPE_SECRET_KEY === undefined) return;
  const billing = await services.store
    .forBusiness(id)
    .read(({ q }) => q.selectFrom('billing').select('subscription').executeTakeFirst());
  if (billing?.subscription)
    throw new ApiError(
      'conflict',
      'The payment service still bills this business. Give it a plan without a price first; that ends its subscription.',
    );
}

async function eraseContent(services: Services, id: string): Promise<Erased> {
  const db = services.store.forBusiness(id);
  await accountForAll(services, db);
  const erased: Erased = {};
  for (const table of erasedTables()) {
    let gone: number;
    do {
      gone = await eraseSome(db, table);
      erased[table.name] = (erased[table.name] ?? 0) + gone;
    } while (gone > 0);
  }
  return erased;
}

/** Says in the record, once, that from now on anything of the business may be gone. */
async function accountForAll(services: Services, db: BusinessDb): Promise<void> {
  await db.transaction(async (tx) => {
    const whole = tx.q.selectFrom('erasures').select('id').where('conversation_id', 'is', null);
    if (await whole.executeTakeFirst()) return;
    const messages = await countOf(tx, 'messages');
    const receipts = await countOf(tx, 'receipt_bodies');
    await appendErasures(services, tx, services.now(), [{ conversation_id: null, messages, receipts }]);
  });
}

async function countOf({ q }: BusinessTx, table: 'messages' | 'receipt_bodies'): Promise<number> {
  const row = await q
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function eraseSome(db: BusinessDb, { name, key }: Table): Promise<number> {
  return db.transaction(async ({ q, emit }) => {
    // Every table has the columns of its own key, which Kysely cannot follow through a variable.
    const [from, columns] = [name as 'messages', key as 'id'[]];
    const some = q
      .selectFrom(from)
      .select(columns)
      .limit(FEWER[name] ?? AT_ONCE);
    const rows = await q
      .deleteFrom(from)
      .where(sql`(${sql.join(columns.map(sql.ref))})`, 'in', some)
      .returning(columns)
      .execute();
    // Streams of a conversation that is gone end.
    if (name === 'conversations') {
      for (const { id } of rows) emit({ kind: 'conversation', conversation_id: id });
    }
    return rows.length;
  });
}
