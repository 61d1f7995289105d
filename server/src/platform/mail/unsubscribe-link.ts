import { createHmac, timingSafeEqual } from 'node:crypto';
import { type MailKind, mailKinds } from '@askbob/contract/mail-kinds.ts';
import type { Services } from '../services.ts';

/** Which mails stop, and for whom: a person's by his id, those about visitors who wait by the address. */
export interface Unsubscription {
  businessId: string;
  kind: MailKind;
  who: string;
}

/** The address at which somebody stops mails of one kind without signing in, and nothing else (RFC 8058). It does not grow old. */
export function unsubscribeLink(
  services: Pick<Services, 'publicUrl' | 'secretKey'>,
  { businessId, kind, who }: Unsubscription,
): string {
  const said = Buffer.from(JSON.stringify([businessId, kind, who])).toString('base64url');
  return `${services.publicUrl()}/unsubscribe/${said}.${macOf(services.secretKey, said)}`;
}

/** What a link stands for; null where we did not make it. */
export function readUnsubscribeLink(secretKey: Buffer, token: string): Unsubscription | null {
  const [said = '', mac = ''] = token.split('.');
  const right = Buffer.from(macOf(secretKey, said));
  const sent = Buffer.from(mac);
  if (sent.length !== right.length || !timingSafeEqual(sent, right)) return null;
  // Signed, so it is what was written above.
  const [businessId = '', name, who = ''] = JSON.parse(Buffer.from(said, 'base64url').toString()) as string[];
  const kind = mailKinds.find((known) => known === name);
  return kind ? { businessId, kind, who } : null;
}

function macOf(key: Buffer, said: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['unsubscribe', said]))
    .digest('base64url');
}
