import type { FastifyBaseLogger } from 'fastify';
import type { Cache } from '../kernel/cache.ts';
import type { Config } from '../kernel/config.ts';
import type { Store } from './db/store.ts';
import type { Callers } from './http/callers.ts';
import type { Limits } from './http/limits.ts';
import type { Workers } from './jobs/work.ts';
import type { Live } from './live/live.ts';
import type { Presence } from './live/presence.ts';
import type { Streams } from './live/streams.ts';
import type { Mailer } from './mail/mail.ts';
import type { Metrics } from './metrics.ts';
import type { Models } from './models/models.ts';
import type { Outbound } from './outbound/outbound.ts';
import type { Push } from './push/push.ts';

/**
 * What code on this floor may reach that is not its input. Each floor above adds its own parts to these, so that nothing
 * can reach what lies above it; the composition makes them all, and tests replace parts there and nowhere else.
 */
export interface Services {
  config: Config;
  store: Store;
  log: FastifyBaseLogger;
  /** Milliseconds since 1970. */
  now: () => number;
  /** A number from 0 up to 1. */
  random: () => number;
  limits: Limits;
  /** Who calls. */
  callers: Callers;
  /** Whether any active widget key lists an origin. */
  origins: Cache<boolean>;
  /** What does each kind of job. */
  workers: Workers;
  live: Live;
  presence: Presence;
  /** What this node has counted since it started. */
  metrics: Metrics;
  /** Event streams of this node. */
  streams: Streams;
  mail: Mailer;
  models: Models;
  /** The one door through which requests leave. */
  outbound: Outbound;
  /** Writes to the devices of people who asked for it. */
  push: Push;
  /** The address people reach this server at, without a trailing slash. */
  publicUrl(): string;
  /** Seals what must be kept secret at rest. */
  secretKey: Buffer;
  /** There was no key at this start: what a store holds sealed cannot be opened. */
  keyIsNew: boolean;
  /** Set once the node is about to end: it finishes its work, and begins none that lasts. */
  draining: boolean;
  /** Tests check every reply against the contract. */
  checkReplies: boolean;
}
