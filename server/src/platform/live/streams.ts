import { ApiError } from '../../kernel/errors.ts';
import type { Services } from '../services.ts';

/** Streams one visitor or one member may keep open: a few tabs on a few devices. */
const PER_OWNER = 8;
/** Streams of one node. */
const PER_NODE = 20_000;
/** Milliseconds within which clients come back after a drain, spread so that they do not all come at once. */
const RECONNECT_MS = 3000;

const owners = new Map<string, number>();

/** Counts a new stream of an owner; returns the way to give its place back. Throws 429, 503. */
export function admitStream(services: Services, owner: string): () => void {
  const open = owners.get(owner) ?? 0;
  const limited = services.config.RATE_LIMITS;
  if (services.draining)
    throw new ApiError('draining', 'This node is restarting. Connect again in a moment.');
  if (limited && services.streams.size >= PER_NODE) {
    throw new ApiError('overloaded', 'Too many live connections here. Try again in a moment.');
  }
  if (limited && open >= PER_OWNER) {
    throw new ApiError('rate_limited', `At most ${PER_OWNER} live connections at once. Close another tab.`);
  }
  owners.set(owner, open + 1);
  return () => {
    const left = (owners.get(owner) ?? 1) - 1;
    if (left > 0) owners.set(owner, left);
    else owners.delete(owner);
  };
}

/** Milliseconds until a client whose stream ends is to come back. */
export function reconnectMs(): number {
  return 500 + Math.random() * RECONNECT_MS;
}

/** Ends every stream and tells its client when to come back. */
export function endStreams(services: Services): void {
  for (const stream of [...services.streams]) stream.close(reconnectMs());
}
