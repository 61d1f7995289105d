import type { MailKind } from '@askbob/contract/mail-kinds.ts';
import { readUnsubscribeLink, type Unsubscription } from '../platform/mail/unsubscribe-link.ts';
import { appendAudit } from '../record/audit/append.ts';
import { keepMailChoices } from './mail-choices.ts';
import { readSettings } from './read-settings.ts';
import type { Services } from './services.ts';
import { changeBusiness, mergeSettings } from './update-business.ts';

/** What the reader of a mail is told before and after. */
export interface Unsubscribing {
  business: { name: string; language: string };
  kind: MailKind;
  /** The address that these mails go to. */
  address: string;
}

/** What a link out of a mail would stop; null for one that we did not make, or whose business or person is gone. */
export async function findUnsubscribing(services: Services, token: string): Promise<Unsubscribing | null> {
  const found = await find(services, token);
  return found && { business: found.business, kind: found.link.kind, address: found.address };
}

async function find(services: Services, token: string) {
  const link = readUnsubscribeLink(services.secretKey, token);
  const business = link && (await services.profiles.find(link.businessId));
  if (!business) return null;
  const reader = await readerOf(services, link);
  if (!reader) return null;
  return { link, ...reader, business: { name: business.name, language: business.settings.language } };
}

/** Whose mails they are. */
async function readerOf(services: Services, { businessId, kind, who }: Unsubscription) {
  if (kind === 'waiting') return { address: who, name: who };
  const person = await services.store.platform.read((q) =>
    q
      .selectFrom('users')
      .select(['email', 'name'])
      .where('id', '=', who)
      .where('business_id', '=', businessId)
      .executeTakeFirst(),
  );
  return person && { address: person.email, name: person.name };
}

/**
 * Stops the mails of one kind to one person, recorded; a second time changes nothing. Null as above.
 */
export async function unsubscribe(services: Services, token: string): Promise<Unsubscribing | null> {
  const found = await find(services, token);
  if (!found) return null;
  const { link, business, address, name } = found;
  const { businessId, kind, who } = link;
  const entry = {
    actor: { id: kind === 'waiting' ? null : who, kind: 'customer' as const, name },
    action: 'mail.unsubscribed',
    target: businessId,
    detail: { kind },
  };
  if (kind === 'waiting') {
    await changeBusiness(services, businessId, async (tx, before) => {
      const { notify } = readSettings(before.settings);
      const emails = notify.emails.filter((each) => each.toLowerCase() !== who.toLowerCase());
      if (emails.length === notify.emails.length) return;
      const settings = mergeSettings(before.settings, { notify: { ...notify, emails } });
      await tx.q.updateTable('businesses').set({ settings }).where('id', '=', businessId).execute();
      await appendAudit(services, tx.q, businessId, services.now(), entry);
    });
  } else {
    await services.store.forBusiness(businessId).transaction(async (tx) => {
      const wanted = await tx.q
        .selectFrom('mail_choices')
        .select('wanted')
        .where('user_id', '=', who)
        .where('kind', '=', kind)
        .executeTakeFirst();
      if (wanted?.wanted === 0) return;
      await keepMailChoices(tx, services.now(), who, { [kind]: false });
      await appendAudit(services, tx.q, businessId, services.now(), entry);
    });
  }
  return { business, kind, address };
}
