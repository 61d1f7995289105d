import type { FastifyBaseLogger } from 'fastify';
import { createProfiles, type Profiles } from './businesses/profile.ts';
import { createFeed, type Feed } from './conversations/following/feed.ts';
import { createPresence, type Presence } from './conversations/following/presence.ts';
import { createMetrics, type Metrics } from './insights/metrics.ts';
import { type Cache, createCache } from './kernel/cache.ts';
import { type Config, publicUrl } from './kernel/config.ts';
import { createLog } from './kernel/log.ts';
import { createDraftCache, type DraftCache } from './knowledge/drafts/draft-cache.ts';
import { type Builder, createBuilder } from './knowledge/releases/builder.ts';
import {
  createReleaseCache,
  RELEASE_CACHE_BYTES,
  type ReleaseCache,
} from './knowledge/releases/release-cache.ts';
import { createThrottle, type SignInThrottle } from './logins/throttle.ts';
import { openStore } from './platform/db/open.ts';
import type { Store } from './platform/db/store.ts';
import { createLimits, type Limits } from './platform/http/limits.ts';
import type { EventStream } from './platform/http/sse.ts';
import { createLive, type Live } from './platform/live/live.ts';
import { createMailer, type Mailer } from './platform/mail/mail.ts';
import { createModels, type Models } from './platform/models/models.ts';
import { createOutbound, type Outbound } from './platform/outbound/outbound.ts';
import { secretKey } from './platform/secrets/secret-key.ts';
import { type RecordKey, recordKey } from './record/chains/record-key.ts';
import { anyKeyAllows, type KnownKey, loadKey } from './widgets/find-key.ts';
import { originAllowed } from './widgets/origin.ts';

/** Everything a use case may reach that is not its input; tests replace parts here and nowhere else. */
export interface Services {
  config: Config;
  store: Store;
  log: FastifyBaseLogger;
  /** Milliseconds since 1970. */
  now: () => number;
  limits: Limits;
  throttle: SignInThrottle;
  profiles: Profiles;
  keys: Cache<KnownKey | null>;
  /** Whether any active widget key lists an origin. */
  origins: Cache<boolean>;
  /** Published knowledge, decoded. */
  releases: ReleaseCache;
  /** Drafts as if they were published, for previews. */
  drafts: DraftCache;
  /** Compiles knowledge beside the main loop. */
  builder: Builder;
  /** Businesses whose draft this node is publishing. */
  publishing: Set<string>;
  live: Live;
  presence: Presence;
  feed: Feed;
  /** What this node has counted since it started. */
  metrics: Metrics;
  /** Open event streams of this node. */
  streams: Set<EventStream>;
  /** Visitor messages that this node is answering with a model's help. */
  answering: Set<string>;
  /** Remembers which conversations a login has opened, so that reading is recorded once. */
  reads: Set<string>;
  mail: Mailer;
  models: Models;
  /** The address people reach this server at, without a trailing slash. */
  publicUrl(): string;
  /** Seals what must be kept secret at rest. */
  secretKey: Buffer;
  /** There was no key at this start: what a store holds sealed cannot be opened. */
  keyIsNew: boolean;
  /** Seals what the record says. */
  recordKey: RecordKey;
  /** The one door through which requests leave. */
  outbound: Outbound;
  /** Has this node read a business's profile, keys and origins anew. */
  forget(businessId: string): void;
  /** Set while the node finishes its work before it ends. */
  draining: boolean;
  /** Tests check every reply against the contract. */
  checkReplies: boolean;
}

/** Parts that a test may bring along. */
export type Overrides = Partial<
  Pick<Services, 'store' | 'log' | 'now' | 'checkReplies' | 'outbound' | 'mail'>
>;

/** Builds the services from the settings; opens and migrates the store. Throws StartError. */
export async function createServices(config: Config, overrides: Overrides = {}): Promise<Services> {
  const now = overrides.now ?? Date.now;
  const log = overrides.log ?? createLog(config.LOG_LEVEL);
  const limits = createLimits(now, config.RATE_LIMITS);
  const store = overrides.store ?? (await openStore(config));
  const keys = createCache<KnownKey | null>(now, (key) => loadKey(store, key));
  const origins = createCache(now, (origin) =>
    anyKeyAllows(store, (allowed) => originAllowed(origin, allowed)),
  );
  const profiles = createProfiles(config, store, now);
  const outbound = overrides.outbound ?? createOutbound({ allow: config.OUTBOUND_ALLOW });
  const { key, isNew: keyIsNew } = secretKey(config.SECRET_KEY, config.DATA_DIR);
  const live = createLive(store);
  const presence = createPresence(store, now);
  const forget = (businessId: string): void => {
    keys.clear();
    origins.clear();
    profiles.forget(businessId);
  };
  store.onEvent((businessId, event) => {
    if (event.kind === 'settings' || event.kind === 'release') forget(businessId);
  });
  const builder = createBuilder();
  const releases = createReleaseCache(store, builder, { maxBytes: RELEASE_CACHE_BYTES });
  return {
    config,
    store,
    log,
    now,
    limits,
    throttle: createThrottle(limits, key),
    profiles,
    keys,
    origins,
    releases,
    // A worker of its own, so that a preview never waits for someone's publish.
    drafts: createDraftCache(store, releases, createBuilder(), now),
    builder,
    publishing: new Set(),
    live,
    metrics: createMetrics(),
    presence,
    feed: createFeed({ store, live, presence, log }),
    streams: new Set(),
    answering: new Set(),
    reads: new Set(),
    mail: overrides.mail ?? createMailer(config, log),
    publicUrl: () => publicUrl(config),
    models: createModels(config, outbound, key),
    secretKey: key,
    keyIsNew,
    recordKey: recordKey(key),
    outbound,
    forget,
    draining: false,
    checkReplies: overrides.checkReplies ?? false,
  };
}
