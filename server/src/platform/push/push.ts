import { OutboundRefused } from '../outbound/guarded-connector.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { encryptPush, type PushAddress } from './encrypt-push.ts';
import type { Vapid } from './vapid.ts';

/** What one push is, beside its words. */
export interface PushOptions {
  /** Milliseconds for which the push service keeps it for a device that is off. */
  keepMs: number;
  /** A later one of the same topic takes the place of one that was not delivered; 32 characters of base64url. */
  topic: string;
}

/** What came of one: taken, or the device is gone for good, with the reason for people. */
export type Pushed =
  | { kind: 'taken' }
  | { kind: 'gone'; reason: string }
  | { kind: 'failed'; reason: string };

/** Sends to the devices of people who asked for it. */
export interface Push {
  publicKey: string;
  send(to: PushAddress, text: string, options: PushOptions): Promise<Pushed>;
}

/** The answers after which an address is never written to again: the push service has forgotten it, or us. */
const GONE: ReadonlySet<number> = new Set([401, 403, 404, 410]);

/** @param now milliseconds */
export function createPush(outbound: Outbound, vapid: Vapid, now: () => number): Push {
  return {
    publicKey: vapid.publicKey,
    send: async (to, text, { keepMs, topic }) => {
      try {
        const reply = await outbound.fetchGuarded(to.endpoint, {
          method: 'POST',
          headers: {
            authorization: vapid.authorization(to.endpoint, now()),
            'content-encoding': 'aes128gcm',
            'content-type': 'application/octet-stream',
            ttl: String(Math.floor(keepMs / 1000)),
            urgency: 'high',
            topic,
          },
          body: new Uint8Array(encryptPush(text, to)),
          redirect: 'manual',
          maxBytes: 10_000,
        });
        await reply.body?.cancel();
        return outcomeOf(reply.status);
      } catch (error) {
        if (error instanceof OutboundRefused) return { kind: 'gone', reason: error.reason };
        return { kind: 'failed', reason: 'the push service does not answer' };
      }
    },
  };
}

function outcomeOf(status: number): Pushed {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  const reason = `the push service answered ${status}`;
  return { kind: GONE.has(status) ? 'gone' : 'failed', reason };
}
