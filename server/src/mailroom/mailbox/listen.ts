import type { ImapFlow } from 'imapflow';
import type { Inbox } from '../../kernel/inbox-url.ts';
import type { Services } from '../services.ts';
import { createBell } from './bell.ts';
import { type Postponed, takeNew } from './take-new.ts';

/** How long to wait for word of new mail until it is looked for all the same, in ms: where the server tells of it, and where it doesn't. */
const LOOK_MS = { told: 60_000, untold: 10_000 };
/** Milliseconds a mail server may take for each step. */
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 10_000, socketTimeout: 120_000 };
/** Bytes of one answer: a mail that may be taken, and what surrounds it. */
const LONGEST = 32 * 1024 * 1024;

/** What of a mailbox lasts longer than one connection. */
export interface Listening {
  /** Aborted when this node's turn is over. */
  over: AbortSignal;
  postponed: Postponed;
  /** Called when the mailbox is open. */
  isThere(): void;
}

/** Listens to a mailbox until the turn is over. Throws when it cannot be reached or is lost. */
export async function listen(
  services: Services,
  inbox: Inbox,
  { over, postponed, isThere }: Listening,
): Promise<void> {
  const client = await connectTo(inbox);
  const bell = createBell(over);
  let failure: unknown;
  client.on('exists', bell.ring);
  client.on('error', (error: unknown) => {
    failure = error;
  });
  client.on('close', bell.ring);
  over.addEventListener('abort', () => client.close(), { once: true });
  try {
    await client.connect();
    const { readOnly } = await client.mailboxOpen(inbox.folder);
    if (readOnly) throw new Error('its mails may not be marked as read');
    isThere();
    while (!over.aborted) {
      await takeNew(services, client, postponed, over);
      await bell.heard(client.capabilities.has('IDLE') ? LOOK_MS.told : LOOK_MS.untold);
      if (!client.usable && !over.aborted) throw failure ?? new Error('the server ended the connection');
    }
  } catch (error) {
    if (!over.aborted) throw failure ?? error;
  } finally {
    client.close();
  }
}

/** A client, loaded only where there is a mailbox; it says nothing of what goes over the wire. */
async function connectTo({ host, port, secure, user, password }: Inbox): Promise<ImapFlow> {
  const { ImapFlow: Client } = await import('imapflow');
  return new Client({
    host,
    port,
    secure,
    // Without TLS it is this machine, whose certificate nobody knows.
    ...(!secure && { doSTARTTLS: false }),
    auth: { user, pass: password },
    logger: false,
    autoIdleDelay: 50,
    maxIdleTime: LOOK_MS.told,
    maxResponseSize: LONGEST,
    maxLiteralSize: LONGEST,
    maxLineLength: LONGEST,
    ...TIMEOUTS,
  });
}
