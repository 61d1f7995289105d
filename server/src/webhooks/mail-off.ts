import type { Services } from '../logins/services.ts';
import type { Outcome, Work } from '../platform/jobs/work.ts';
import { inSubject } from '../platform/mail/mail-words.ts';
import { sendOnce } from '../platform/mail/send-once.ts';

const WORDS = {
  en: {
    subject: 'A webhook was switched off',
    text: 'Ask Bob no longer tells this address what happens, because it is gone or has failed for five days:',
    after:
      'When it works again, switch it on with PATCH /api/webhooks and state "on"; what was not told is sent then.',
  },
  de: {
    subject: 'Ein Webhook wurde abgeschaltet',
    text: 'Ask Bob meldet dieser Adresse nichts mehr, weil es sie nicht mehr gibt oder sie seit fünf Tagen nicht antwortet:',
    after:
      'Sobald sie wieder antwortet, schalten Sie sie mit PATCH /api/webhooks und state "on" ein; was fehlt, wird dann gesendet.',
  },
};

/** Tells an owner that an address was switched off. Throws when it was not sent. */
export async function mailWebhookOff(services: Services, job: Work<'mail_webhook_off'>): Promise<Outcome> {
  const { webhook_id, user_id } = job.payload;
  const business = await services.profiles.find(job.businessId);
  const hook = await services.store
    .forBusiness(job.businessId)
    .read(({ q }) =>
      q.selectFrom('webhooks').select(['url', 'state']).where('id', '=', webhook_id).executeTakeFirst(),
    );
  const reader = await services.store.platform.read((q) =>
    q.selectFrom('users').select('email').where('id', '=', user_id).executeTakeFirst(),
  );
  if (!business || !reader || hook?.state !== 'off') return { kind: 'done' };
  const words = business.settings.language.startsWith('de') ? WORDS.de : WORDS.en;
  return sendOnce(services, job, {
    to: reader.email,
    subject: `${words.subject}: ${inSubject(business.name)}`,
    text: `${words.text}\n\n${new URL(hook.url).origin}\n\n${words.after}\n`,
  });
}
