import type { Inbox } from '../../kernel/inbox-url.ts';

/** What an operator can do about an error on the way to a mailbox, by its code. */
const KNOWN: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ETIMEDOUT: 'the server does not answer',
  CONNECT_TIMEOUT: 'the server does not answer',
  GREETING_TIMEOUT: 'the server does not say that it speaks IMAP',
  NoConnection: 'the server ended the connection',
  EConnectionClosed: 'the server ended the connection',
  ECONNRESET: 'the server ended the connection',
  ERR_SSL_WRONG_VERSION_NUMBER: 'nothing speaks TLS at this port',
};

/** Why a mailbox cannot be read, in part of a line that never holds its password. */
export function whyItFails(inbox: Inbox, error: unknown): string {
  const { code, authenticationFailed, responseText, message } = Object(error) as Record<string, unknown>;
  const said = typeof responseText === 'string' ? responseText : '';
  if (authenticationFailed === true)
    return `the server refuses the user or the password${inWords(inbox, said)}`;
  const known = KNOWN[String(code)];
  return known ?? (oneLine(inbox, said || String(message ?? 'no answer')) || 'no answer');
}

function inWords(inbox: Inbox, said: string): string {
  const line = oneLine(inbox, said);
  return line === '' ? '' : ` (${line})`;
}

function oneLine({ password }: Inbox, text: string): string {
  return text
    .replaceAll(password, '…')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
