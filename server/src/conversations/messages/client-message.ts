import { sha256 } from '../../kernel/ids.ts';
import type { SessionClaim } from '../sessions/open-session.ts';
import { SECRET_LENGTH } from '../sessions/session-handles.ts';

/** What a client called its message so that it can send it again: a secret, so only hashes of it are kept. */
export interface ClientMessage {
  hash: string;
  /** Nobody could guess it: together with the same request it proves who sent the first. */
  isSecret: boolean;
  /** On which path and with which session id it came, as a hash. */
  sentAs: string;
}

/** Reads a request's client_message_id; null when there is none. */
export function clientMessage(
  id: string | undefined,
  { channel, sessionId }: Pick<SessionClaim, 'channel' | 'sessionId'>,
): ClientMessage | null {
  if (id === undefined) return null;
  return {
    hash: sha256(id),
    isSecret: id.length >= SECRET_LENGTH,
    sentAs: sha256(JSON.stringify([channel, sessionId])),
  };
}
