import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two messages of one visitor, and before one is tried again. */
const PAUSE_MS = 100;
const AGAIN_MS = 100;
/** Messages of one conversation; then the visitor begins another. */
const LONGEST = 40;

/** A message that was accepted. */
export interface Accepted {
  conversation: string;
  text: string;
  seq: number;
  id: string;
  reply: string;
  /** When it was sent for the first time, sent when it was accepted, and accepted; milliseconds. */
  begunAt: number;
  sentAt: number;
  at: number;
}

/** Visitors who write without end, and send again, with its own id, what they got no answer to. */
export interface Traffic {
  accepted: Accepted[];
  /** Tries that ended otherwise, by what was said. */
  refused: Map<string, number>;
  /** Ends it once every message that was begun is accepted. */
  stop(): Promise<void>;
}

/** Starts a number of visitors of a business. */
export function startTraffic(url: string, businessId: string, visitors: number): Traffic {
  const accepted: Accepted[] = [];
  const refused = new Map<string, number>();
  let isOver = false;

  async function visit(name: number): Promise<void> {
    for (let talk = 0; !isOver; talk++) {
      const session = randomUUID();
      for (let at = 0; at < LONGEST && !isOver; at++) {
        await send({ session, text: `service price ${name}.${talk}.${at}`, id: randomUUID() });
        await wait(PAUSE_MS);
      }
    }
  }

  async function send({ session, text, id }: { session: string; text: string; id: string }): Promise<void> {
    const begunAt = Date.now();
    for (;;) {
      const sentAt = Date.now();
      try {
        const reply = await fetch(`${url}/api/chat`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          signal: AbortSignal.timeout(30_000),
          body: JSON.stringify({
            business_id: businessId,
            message: text,
            session_id: session,
            client_message_id: id,
          }),
        });
        // A ChatReply, or a problem.
        const json = (await reply.json()) as Record<string, never>;
        if (reply.status === 200) {
          accepted.push({
            conversation: json.conversation_id ?? '',
            text,
            seq: json.seq ?? 0,
            id: json.in_reply_to ?? '',
            reply: json.message_id ?? '',
            begunAt,
            sentAt,
            at: Date.now(),
          });
          return;
        }
        count(`${reply.status} ${json.code ?? ''}`.trim());
      } catch (error) {
        count(error instanceof SyntaxError ? '5xx of the proxy' : nameOf(error));
      }
      await wait(AGAIN_MS);
    }
  }

  function count(what: string): void {
    refused.set(what, (refused.get(what) ?? 0) + 1);
  }

  const all = Array.from({ length: visitors }, (_, name) => visit(name));
  return {
    accepted,
    refused,
    stop: async () => {
      isOver = true;
      await Promise.all(all);
    },
  };
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'cut off';
  return error.name === 'TimeoutError' ? 'no answer in 30 s' : 'cut off';
}
