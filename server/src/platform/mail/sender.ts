import type { Config } from '../../kernel/config.ts';

type Sender = Pick<Config, 'MAIL_FROM' | 'PUBLIC_URL'>;

/** The operator's own domain: the sender's, else the one this server is reached at. */
export function senderDomain({ MAIL_FROM: from, PUBLIC_URL: address }: Sender): string {
  const named = from?.match(/@([^\s<>@]+)>?\s*$/)?.[1];
  return named ?? (address ? new URL(address).hostname : 'localhost');
}

/** The bare address mails come from. */
export function senderAddress(config: Sender): string {
  const named = config.MAIL_FROM?.split(/[\s<>]/).findLast((part) => part.includes('@'));
  return named ?? `no-reply@${senderDomain(config)}`;
}

/** Whether answers to our mails are read, so that they may be asked for. */
export function readsMail({
  MAIL_INBOUND_TOKEN: token,
  MAIL_INBOX_URL: inbox,
}: Pick<Config, 'MAIL_INBOUND_TOKEN' | 'MAIL_INBOX_URL'>): boolean {
  return token !== undefined || inbox !== undefined;
}
