import { setImmediate } from 'node:timers/promises';
import type { addCredit as addCreditSpec } from '@askbob/contract/endpoints/plans.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError, invalid } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import { planOf } from '../kernel/plans.ts';
import type { CreditsTable } from '../platform/db/schema.ts';
import type { BusinessDb, BusinessRead } from '../platform/db/store.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { lockBusiness } from './approvals.ts';
import { readAccount } from './plans.ts';
import type { Services } from './services.ts';
import { changeBusiness, findBusiness } from './update-business.ts';
import { monthOf } from './usage.ts';

type CreditInput = z.output<typeof addCreditSpec.body>;

/** Bookings of credits that an owner is shown, newest first. */
const SHOWN = 100;
/** Businesses listed at most, as in the platform's usage. */
const MOST = 1000;

/** A business's own view: its plan, what is used, what was bought beside it, and the price list. */
export async function readOwnPlan(services: Services, db: BusinessDb) {
  const { plan } = await findBusiness(services, db.businessId);
  return db.read(async (read) => ({
    ...(await readAccount(read, services.now(), planOf(services.config, plan))),
    plans: [...services.config.PLANS],
    credits: (await bookings(read)).slice(0, SHOWN).map(({ messages, amount, ...row }) => ({
      id: row.id,
      reference: row.reference,
      messages,
      amount,
      currency: row.currency,
      note: row.note,
      created_at: new Date(row.created_at).toISOString(),
    })),
  }));
}

function bookings({ q }: BusinessRead): Promise<Selectable<CreditsTable>[]> {
  return q.selectFrom('credits').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
}

/** Every business with what it uses of its plan; each is asked inside its own wall. */
export async function listAccounts(services: Services) {
  const businesses = [];
  for (const { id, name, plan } of await knownBusinesses(services)) {
    const account = await accountOf(services, id, plan);
    businesses.push({ ...account, id, name, plan: account.plan?.id ?? null });
    // Visitors' messages go between.
    await setImmediate();
  }
  return { plans: [...services.config.PLANS], businesses };
}

function knownBusinesses({ store }: Services) {
  return store.platform.read((q) =>
    q
      .selectFrom('businesses')
      .select(['id', 'name', 'plan'])
      .where('erased_at', 'is', null)
      .orderBy('created_at', 'desc')
      .limit(MOST)
      .execute(),
  );
}

/** Every business that was there at some time of a month, oldest first. @param month as `2026-01` */
function businessesOf({ store }: Services, month: string) {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return store.platform.read((q) =>
    q
      .selectFrom('businesses')
      .select(['id', 'name', 'plan'])
      .where('created_at', '<', Date.UTC(year, number, 1))
      .where((where) =>
        where.or([where('erased_at', 'is', null), where('erased_at', '>=', Date.UTC(year, number - 1, 1))]),
      )
      .orderBy('created_at')
      .execute(),
  );
}

function accountOf(services: Services, id: string, plan: string | null) {
  return services.store
    .forBusiness(id)
    .read((read) => readAccount(read, services.now(), planOf(services.config, plan)));
}

/** Gives a business another plan, from its next message on. Throws 404, 422 for a plan there is none of. */
export async function setPlan(services: Services, caller: LoginCaller, id: string, plan: string | null) {
  if (plan !== null && !services.config.PLANS.some((each) => each.id === plan)) {
    throw invalid(
      '/plan',
      'is no plan of this installation; the setting PLANS names the file that lists them',
    );
  }
  await changeBusiness(services, id, async (tx, before) => {
    await tx.q.updateTable('businesses').set({ plan }).where('id', '=', id).execute();
    if (services.config.STRIPE_SECRET_KEY) await enqueue(tx, services.now(), 'bill_business', {});
    await appendAudit(services, tx.q, id, services.now(), {
      actor: actorOf(caller),
      action: 'plan.changed',
      target: id,
      detail: { from: before.plan, to: plan },
    });
  });
  return accountOf(services, id, plan);
}

/** Books messages onto a business's account, once for a reference. Throws 404, 409 for a reference that booked something else. */
export async function addCredit(services: Services, caller: LoginCaller, id: string, input: CreditInput) {
  const now = services.now();
  const plan = await services.store.forBusiness(id).transaction(async (tx) => {
    // Two bookings under one reference come one after the other.
    const business = await lockBusiness(tx);
    const known = await tx.q
      .selectFrom('credits')
      .select(['messages', 'amount', 'currency'])
      .where('reference', '=', input.reference)
      .executeTakeFirst();
    if (known) {
      const isSame =
        known.messages === input.messages &&
        known.amount === input.amount &&
        known.currency === input.currency;
      if (isSame) return business.plan;
      throw new ApiError('conflict', 'Something else was booked under this reference. Use another one.');
    }
    const row = { id: newId(now), ...input, actor: caller.name, created_at: now };
    await tx.q.insertInto('credits').values(row).execute();
    await appendAudit(services, tx.q, id, now, {
      actor: actorOf(caller),
      action: 'credit.added',
      target: row.id,
      detail: { ...input },
    });
    return business.plan;
  });
  return accountOf(services, id, plan);
}

/** What is owed for a month, a line for each plan and each booking of credits. Throws 422 for a month that has not begun. */
export async function writeInvoices(services: Services, month = monthOf(services.now())): Promise<string> {
  if (month > monthOf(services.now())) throw invalid('/month', 'has not begun yet');
  const lines: (string | number)[][] = [
    ['month', 'business_id', 'business', 'what', 'quantity', 'amount', 'currency', 'reference'],
  ];
  for (const { id, name, plan: chosen } of await businessesOf(services, month)) {
    const plan = planOf(services.config, chosen);
    if (plan)
      lines.push([month, id, name, plan.name, 1, money(plan.amount, plan.currency), plan.currency, plan.id]);
    const booked = await services.store.forBusiness(id).read(bookings);
    for (const row of booked.filter(({ created_at }) => monthOf(created_at) === month).reverse()) {
      lines.push([
        month,
        id,
        name,
        row.note,
        row.messages,
        money(row.amount, row.currency),
        row.currency,
        row.reference,
      ]);
    }
    await setImmediate();
  }
  return `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** An amount of a currency's smallest unit, as invoices show it: with as many places as the currency has. */
function money(amount: number, currency: string): string {
  const { maximumFractionDigits: places = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return (amount / 10 ** places).toFixed(places);
}

/** A cell that no table program takes for a formula; numbers stay what they are. */
function cell(value: string | number): string {
  const text = String(value);
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
