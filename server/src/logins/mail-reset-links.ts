import { ApiError } from '../kernel/errors.ts';
import { PLATFORM } from '../platform/db/store.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import type { Outcome, Work } from '../platform/jobs/work.ts';
import { findAccounts } from './find-accounts.ts';
import { linkMail } from './link-mail.ts';
import { createLink, type Link, type LinkUser } from './links.ts';
import type { Services } from './services.ts';

const MINUTE = 60_000;
/** Mails to one account in that time; whoever asks more often finds one with most of its hour left. */
const MOST = { mails: 3, within: 10 * MINUTE };
/** How long a mail server that refuses is asked again: a link nobody waits for any more is not mailed. */
const TRY_FOR_MS = 10 * MINUTE;

/**
 * Asks for links that set a new password. Known or unknown, the address is only written down here and
 * looked up later, so that neither bytes nor time tell which it was. Throws 429, 409 where no mail can be sent at all.
 * @param asker the address the request came from: tries are counted by who asks, never by whom it is for
 */
export async function forgotPassword(
  services: Services,
  { email, kind }: { email: string; kind: 'admin' | 'customer' },
  asker: string,
): Promise<void> {
  services.limits.take('account', `forgot:${asker}`);
  if (!services.mail.ready) {
    throw new ApiError(
      'mail_not_set_up',
      'No mail can be sent from here, so no link is on its way. Ask an owner or administrator for a new sign-in link, or the operator to run: npm run reset-password -- your address.',
    );
  }
  const now = services.now();
  await services.store
    .forBusiness(PLATFORM)
    .transaction((tx) => enqueue(tx, now, 'mail_reset_links', { kind, email, asked_at: now }));
}

/** Mails a link for each account of an address. Throws when no mail left, to be tried again. */
export async function mailResetLinks(
  services: Services,
  { payload: { kind, email, asked_at } }: Work<'mail_reset_links'>,
): Promise<Outcome> {
  let refused = 0;
  let sent = 0;
  for (const account of await findAccounts(services, kind, email)) {
    if (account.status !== 'active' || account.business_status === 'suspended') continue;
    const link = await createUnlessEnough(services, account);
    if (!link) continue;
    if (await mailLink(services, account, link)) sent += 1;
    else refused += 1;
  }
  const tryAgain = refused > 0 && sent === 0 && services.mail.ready;
  if (tryAgain && services.now() - asked_at < TRY_FOR_MS) {
    throw new Error('The mail server did not take a reset link');
  }
  return { kind: 'done' };
}

/** A new link, or null for an account that was mailed enough of them just now. */
function createUnlessEnough(services: Services, account: LinkUser): Promise<Link | null> {
  const { store, now } = services;
  return store.platform.transaction(async (q) => {
    const itself = q.selectFrom('users').select('id').where('id', '=', account.id);
    // Requests that arrive together are counted one after another; SQLite has one writer anyway.
    await (store.kind === 'postgres' ? itself.forUpdate() : itself).execute();
    const recent = await q
      .selectFrom('links')
      .select('token_hash')
      .where('user_id', '=', account.id)
      .where('purpose', '=', 'reset')
      .where('created_at', '>', now() - MOST.within)
      .limit(MOST.mails)
      .execute();
    return recent.length < MOST.mails ? createLink(services, q, account, 'reset') : null;
  });
}

async function mailLink(services: Services, account: LinkUser, { url, hash }: Link): Promise<boolean> {
  const sent = await services.mail.send(await linkMail(services, account, { purpose: 'reset' }, url));
  if (sent.ok) return true;
  services.log.warn({ user: account.id, answer: sent.answer }, 'a reset link could not be sent');
  // Nobody has it, so it must not stand in the way of the next one.
  await services.store.platform.transaction((q) =>
    q.deleteFrom('links').where('token_hash', '=', hash).execute(),
  );
  return false;
}
