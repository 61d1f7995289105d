import type { FastifyReply } from 'fastify';
import { ApiError } from '../../kernel/errors.ts';
import { type EventStream, openStream } from '../http/sse.ts';

/** Live streams one visitor or one member may keep open: a few tabs on a few devices. */
const PER_OWNER = 8;
/** Milliseconds within which clients come back after a drain, spread so that they do not all come at once. */
const RECONNECT_MS = 3000;
const HEARTBEAT_MS = 15_000;

/** The event streams of this node; one timer keeps them all alive. */
export interface Streams {
  /** Live streams that are open. */
  readonly size: number;
  /** Counts a live stream of an owner, before it is opened; returns its place. Throws 429, 503. */
  admit(owner: string): Place;
  /** Takes a reply over as a stream that ends by itself, such as a reply while it is written. */
  open(reply: FastifyReply): EventStream;
  /** Milliseconds until a client whose stream ends is to come back. */
  reconnectMs(): number;
  /** Ends every live stream. @param retry tell the clients when to come back */
  end(retry: boolean): void;
}

/** A place for one live stream. */
export interface Place {
  /** Takes a reply over as the live stream; the place is free again when it ends. */
  open(reply: FastifyReply): EventStream;
}

export interface StreamOptions {
  /** Limits hold. */
  limited: boolean;
  /** A number from 0 up to 1. */
  random: () => number;
  /** The node ends: nobody new is let in. */
  isDraining: () => boolean;
  /** Live streams at most; 20,000 where nothing is said. */
  perNode?: number;
}

export function createStreams({ limited, random, isDraining, perNode = 20_000 }: StreamOptions): Streams {
  const live = new Set<EventStream>();
  const owners = new Map<string, number>();
  const beats = new Set<() => void>();
  setInterval(() => {
    for (const beat of beats) beat();
  }, HEARTBEAT_MS).unref();

  function leave(owner: string): void {
    const left = (owners.get(owner) ?? 1) - 1;
    if (left > 0) owners.set(owner, left);
    else owners.delete(owner);
  }

  const reconnectMs = () => 500 + random() * RECONNECT_MS;
  return {
    get size() {
      return live.size;
    },
    open: (reply) => openStream(reply, beats),
    admit: (owner) => {
      const open = owners.get(owner) ?? 0;
      if (isDraining()) throw new ApiError('draining', 'This node is restarting. Connect again in a moment.');
      if (limited && live.size >= perNode) {
        throw new ApiError('overloaded', 'Too many live connections here. Try again in a moment.');
      }
      if (limited && open >= PER_OWNER) {
        throw new ApiError(
          'rate_limited',
          `At most ${PER_OWNER} live connections at once. Close another tab.`,
        );
      }
      owners.set(owner, open + 1);
      return {
        open: (reply) => {
          const stream = openStream(reply, beats);
          live.add(stream);
          stream.onClose(() => {
            live.delete(stream);
            leave(owner);
          });
          return stream;
        },
      };
    },
    reconnectMs,
    end: (retry) => {
      for (const stream of [...live]) stream.close(retry ? reconnectMs() : undefined);
    },
  };
}
