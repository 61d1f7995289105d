import { setTimeout as wait } from 'node:timers/promises';
import type { Inbox } from '../../kernel/inbox-url.ts';
import type { Services } from '../services.ts';
import { listen } from './listen.ts';
import type { Postponed } from './take-new.ts';
import { whyItFails } from './why-it-fails.ts';

/** Milliseconds until a mailbox that was lost is tried again, each time longer. */
const AGAIN_AFTER = [1000, 2000, 5000, 15_000, 30_000, 60_000];
/** Milliseconds a connection has to last to count as one, so that a server that ends each at once is left in peace. */
const LASTING_MS = 60_000;

/** What takes mails out of a mailbox while the server runs. */
export interface RunningMailbox {
  /** Takes the mail in hand to its end, and ends. */
  stop(): Promise<void>;
}

/** Listens to the mailbox of MAIL_INBOX_URL, if there is one, on one node at a time, until stopped; never throws. */
export function startMailbox(services: Services): RunningMailbox {
  const { MAIL_INBOX_URL: inbox } = services.config;
  const stopped = new AbortController();
  const running = inbox ? keepListening(services, inbox, stopped.signal) : Promise.resolve();
  return {
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}

async function keepListening(services: Services, inbox: Inbox, stopped: AbortSignal): Promise<void> {
  let failures = 0;
  while (!stopped.aborted) {
    services.inbox.state = { kind: 'waiting' };
    await services.store
      .inTurn(stopped, async (over) => {
        const postponed: Postponed = new Map();
        while (!over.aborted) failures = await listenOnce(services, inbox, { over, postponed, failures });
      })
      .catch((err: unknown) => services.log.warn({ err }, 'whose turn it is to read mail is not known'));
    await pause(AGAIN_AFTER[0], stopped);
  }
}

/** Listens until the mailbox is lost, and waits a little; returns how often that was in a row. */
async function listenOnce(
  services: Services,
  inbox: Inbox,
  { over, postponed, failures }: { over: AbortSignal; postponed: Postponed; failures: number },
): Promise<number> {
  const { log, inbox: watch, now } = services;
  if (watch.state.kind !== 'failing') watch.state = { kind: 'connecting' };
  let since: number | null = null;
  try {
    const isThere = (): void => {
      since = now();
      watch.state = { kind: 'listening', since };
      log.info(`the mailbox at ${inbox.host} is listened to`);
    };
    await listen(services, inbox, { over, postponed, isThere });
    return 0;
  } catch (error) {
    const reason = whyItFails(inbox, error);
    const known = watch.state.kind === 'failing' && watch.state.reason === reason;
    watch.state = { kind: 'failing', reason };
    if (!known) log.warn(`the mailbox of MAIL_INBOX_URL at ${inbox.host} cannot be read: ${reason}`);
    const inARow = since !== null && now() - since >= LASTING_MS ? 0 : failures;
    await pause(AGAIN_AFTER[Math.min(inARow, AGAIN_AFTER.length - 1)], over);
    return inARow + 1;
  }
}

async function pause(ms: number | undefined, over: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal: over }).catch(() => undefined);
}
