import type { LimitName, Plan, Used } from '@askbob/contract/endpoints/plans.ts';
import { type RawBuilder, sql } from 'kysely';
import { ApiError } from '../kernel/errors.ts';
import { planOf } from '../kernel/plans.ts';
import { partOf } from '../platform/db/part-of.ts';
import type { BusinessDb, BusinessRead, BusinessTx } from '../platform/db/store.ts';
import type { Profile } from './profile.ts';
import type { Services } from './services.ts';
import { addToCounter, monthOf } from './usage.ts';

/** The share of a limit from which its owner is warned. */
const NEAR = 0.8;

/** What is counted as it stands: what people call it, and the rows of it that count. */
const STANDING = {
  members: { called: 'people', rows: sql`${partOf('users')} WHERE status <> 'disabled'` },
  widget_keys: { called: 'widget keys', rows: sql`${partOf('widget_keys')} WHERE revoked_at IS NULL` },
  service_keys: { called: 'service keys', rows: sql`${partOf('service_keys')}` },
  documents: { called: 'entries and pages', rows: sql`${partOf('documents')} WHERE deleted_at IS NULL` },
} as const satisfies Partial<Record<LimitName, { called: string; rows: RawBuilder<unknown> }>>;

/** From which count on a limit is nearly used up. */
export function nearFrom(limit: number): number {
  return Math.ceil(limit * NEAR);
}

/** Adds one to a counter of the business's month, which stays locked until the transaction ends, and returns it. @param now ms */
export function countMonth(tx: BusinessTx, now: number, name: string): Promise<number> {
  return addToCounter(tx, monthOf(now), name, 1);
}

/** Messages that were bought beside the plan and are not used yet. */
export async function creditsLeft({ q }: BusinessRead): Promise<number> {
  const bought = await q
    .selectFrom('credits')
    .select(({ fn }) => fn.sum<number>('messages').as('count'))
    .executeTakeFirst();
  const used = await q
    .selectFrom('usage')
    .select(({ fn }) => fn.sum<number>('count').as('count'))
    .where('name', '=', 'messages_from_credits')
    .executeTakeFirst();
  return Number(bought?.count ?? 0) - Number(used?.count ?? 0);
}

/** Messages of the month that were none of the plan's: paid by credits, or left to people. @param now milliseconds */
export async function countedBeyond({ q }: BusinessRead, now: number): Promise<number> {
  const beyond = await q
    .selectFrom('usage')
    .select(({ fn }) => fn.sum<number>('count').as('count'))
    .where('day', '=', monthOf(now))
    .where('name', 'in', ['messages_from_credits', 'messages_to_people'])
    .executeTakeFirst();
  return Number(beyond?.count ?? 0);
}

/** Whether the plan, or what was bought beside it, leaves Bob one more message. @param now milliseconds */
export async function hasMessageLeft(
  read: BusinessRead,
  now: number,
  { plan }: Pick<Profile, 'plan'>,
): Promise<boolean> {
  const limit = plan?.limits.messages;
  if (limit === undefined) return true;
  const row = await read.q
    .selectFrom('usage')
    .select(({ fn }) => fn.sum<number>('count').as('count'))
    .where('day', '=', monthOf(now))
    .where('name', '=', 'messages')
    .executeTakeFirst();
  if (Number(row?.count ?? 0) - (await countedBeyond(read, now)) < limit) return true;
  return (await creditsLeft(read)) > 0;
}

/** What a business has used of its plan in a month, and what went beyond. @param now milliseconds */
export async function readAccount(read: BusinessRead, now: number, plan: Plan | null) {
  const month = monthOf(now);
  const { rows } = await sql<Record<string, number>>`SELECT
    (SELECT COALESCE(SUM(count), 0) FROM ${partOf('usage')} WHERE day = ${month} AND name = ${'messages'}) AS messages,
    (SELECT COALESCE(SUM(count), 0) FROM ${partOf('usage')} WHERE day = ${month}
      AND name = 'messages_from_credits') AS from_credits,
    (SELECT COALESCE(SUM(count), 0) FROM ${partOf('usage')} WHERE day = ${month}
      AND name = 'messages_to_people') AS to_people,
    (SELECT COALESCE(SUM(count), 0) FROM ${partOf('usage')} WHERE day >= ${`${month}-01`} AND day <= ${`${month}-31`}
      AND name = 'model_calls') AS model_calls,
    (SELECT COALESCE(SUM(count), 0) FROM ${partOf('usage')} WHERE day >= ${`${month}-01`} AND day <= ${`${month}-31`}
      AND name = 'model_spend') AS model_spend,
    (SELECT COUNT(*) FROM ${STANDING.members.rows}) AS members,
    (SELECT COUNT(*) FROM ${STANDING.widget_keys.rows}) AS widget_keys,
    (SELECT COUNT(*) FROM ${STANDING.service_keys.rows}) AS service_keys,
    (SELECT COUNT(*) FROM ${STANDING.documents.rows}) AS documents`.execute(read.q);
  const count = (name: string): number => Number(rows[0]?.[name] ?? 0);
  const beyond = { from_credits: count('from_credits'), to_people: count('to_people') };
  const usedOf = (name: LimitName): Used => {
    const used = count(name) - (name === 'messages' ? beyond.from_credits + beyond.to_people : 0);
    const limit = plan?.limits[name] ?? null;
    return { name, used, limit, state: stateOf(used, limit) };
  };
  const names = ['messages', 'model_calls', 'model_spend', ...Object.keys(STANDING)] as LimitName[];
  return { plan, month, usage: names.map(usedOf), beyond, credits_left: await creditsLeft(read) };
}

function stateOf(used: number, limit: number | null): Used['state'] {
  if (limit === null || used < nearFrom(limit)) return 'ok';
  return used < limit ? 'near' : 'reached';
}

/** Whether a business's plan leaves a request to the operator's model; its own is nobody else's money. @param now milliseconds */
export async function hasModelLeft(
  read: BusinessRead,
  now: number,
  { model, plan }: Pick<Profile, 'model' | 'plan'>,
): Promise<boolean> {
  return model !== null || planAllowsModel(read, now, plan);
}

/** As `hasModelLeft`, but throws 409 where nothing is left. @param now milliseconds */
export async function requireModelLeft(
  db: BusinessDb,
  now: number,
  business: Pick<Profile, 'model' | 'plan'>,
): Promise<void> {
  if (await db.read((read) => hasModelLeft(read, now, business))) return;
  throw new ApiError(
    'conflict',
    'What the plan leaves to the model is used up for this month. Ask for a larger plan, or name a model of your own.',
  );
}

/** Whether a plan leaves room for one more request to a model. @param now milliseconds */
export async function planAllowsModel({ q }: BusinessRead, now: number, plan: Plan | null): Promise<boolean> {
  const { model_calls, model_spend } = plan?.limits ?? {};
  if (model_calls === undefined && model_spend === undefined) return true;
  const month = monthOf(now);
  const rows = await q
    .selectFrom('usage')
    .select(['name', ({ fn }) => fn.sum<number>('count').as('count')])
    .where('name', 'in', ['model_calls', 'model_spend'])
    .where('day', '>=', `${month}-01`)
    .where('day', '<=', `${month}-31`)
    .groupBy('name')
    .execute();
  const used = (wanted: string) => Number(rows.find(({ name }) => name === wanted)?.count ?? 0);
  return used('model_calls') < (model_calls ?? Infinity) && used('model_spend') < (model_spend ?? Infinity);
}

/**
 * Throws 409 where a business has as many of something as its plan has room for. Of two at once both may come in where one
 * place was left: what is counted as it stands is no money. @param more how many come; 0 where they are written already
 */
export async function requirePlanRoom(
  { config }: Pick<Services, 'config'>,
  read: BusinessRead,
  businessId: string,
  name: keyof typeof STANDING,
  more = 1,
): Promise<void> {
  if (config.PLANS.length === 0) return;
  // Read here, not from what is kept of the business: that may need a second connection, while this one is held.
  const business = await read.q
    .selectFrom('businesses')
    .select('plan')
    .where('id', '=', businessId)
    .executeTakeFirst();
  const plan = planOf(config, business?.plan ?? null);
  const limit = plan?.limits[name];
  if (!plan || limit === undefined) return;
  const { called, rows: counted } = STANDING[name];
  const { rows } = await sql<{ n: number }>`SELECT COUNT(*) AS n FROM ${counted}`.execute(read.q);
  if (Number(rows[0]?.n ?? 0) + more <= limit) return;
  throw new ApiError(
    'conflict',
    `The plan “${plan.name}” has room for ${limit} ${called}. Remove what is not needed, or ask for a larger plan.`,
  );
}
