import { OutboundRefused } from '../../../platform/outbound/guarded-connector.ts';
import type { Services } from '../../services.ts';
import type { Why } from '../web/why.ts';
import { politely } from './politeness.ts';

/** The name by which robots.txt files may address the robot. */
export const AGENT = 'AskBob';

/** What was read of a reply, or why there was none in words for the people of the business. */
export type Answer<T> = { kind: 'reply'; read: T } | { kind: 'none'; why: Why } | { kind: 'later' };

interface Asking {
  /** The pause the site asks for, in milliseconds. */
  delayMs: number;
  headers?: Record<string, string>;
  maxBytes?: number;
  /** Follow redirects, each checked again. */
  follow?: boolean;
}

/** Sends one request when it is the host's turn, and reads the reply within it; `later` when the server ends before that. */
export async function ask<T extends object>(
  services: Services,
  url: string,
  asking: Asking,
  read: (reply: Response) => Promise<T>,
): Promise<Answer<T>> {
  const { host } = new URL(url);
  try {
    const result = await politely(
      host,
      asking.delayMs,
      () => services.draining,
      async () => {
        const reply = await services.outbound.fetchGuarded(url, {
          timeoutMs: 15_000,
          maxBytes: asking.maxBytes ?? 5_000_000,
          headers: {
            'user-agent': userAgent(services),
            accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
            ...asking.headers,
          },
          ...(asking.follow ? {} : { redirect: 'manual' }),
        });
        try {
          return await read(reply);
        } finally {
          // What was not read must not hold the connection.
          if (!reply.bodyUsed) await reply.body?.cancel();
        }
      },
    );
    return result === null ? { kind: 'later' } : { kind: 'reply', read: result };
  } catch (error) {
    return { kind: 'none', why: reasonOf(error) };
  }
}

/** Reads the whole body; throws as the network and the limits do. */
export async function bodyOf(reply: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await reply.arrayBuffer());
}

/** Who asks, with a page that says what for. */
function userAgent(services: Services): string {
  return `${AGENT}/${services.config.version} (+${services.publicUrl()}/docs/owners#website)`;
}

/** What went wrong with a request. */
export function reasonOf(error: unknown): Why {
  if (error instanceof OutboundRefused) {
    if (error.reason.includes('larger than')) return 'large';
    if (error.reason.includes('not a public address') || error.reason.includes('port ')) {
      return 'private';
    }
    if (error.reason.includes('no address') || error.reason.includes('in time')) {
      return 'unknown_host';
    }
    return 'unreachable';
  }
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') return 'late';
  const code = String(codeOf(error) ?? '');
  if (code === 'ENOTFOUND') return 'unknown_host';
  if (code.includes('CERT') || code.includes('SIGNATURE')) return 'certificate';
  return 'unreachable';
}

function codeOf(error: unknown): unknown {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
}
