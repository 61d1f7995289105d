import { createCalendars } from './bookings/calendar/calendars.ts';
import { createProfiles } from './businesses/profile.ts';
import { createFeed } from './conversations/following/feed.ts';
import type { Services as Conversations } from './conversations/services.ts';
import { giveBackHeld } from './conversations/staff/give-back-held.ts';
import { createCallers } from './identify.ts';
import { createCache } from './kernel/cache.ts';
import { type Config, publicUrl } from './kernel/config.ts';
import { createLog } from './kernel/log.ts';
import { authorizationOf } from './knowledge/actions/secrets.ts';
import { createDraftCache } from './knowledge/drafts/draft-cache.ts';
import { createNearness } from './knowledge/encoding/nearness.ts';
import { createReader } from './knowledge/import/reader.ts';
import { createBuilder } from './knowledge/releases/builder.ts';
import { createReleaseCache, RELEASE_CACHE_BYTES } from './knowledge/releases/release-cache.ts';
import type { Services as Logins } from './logins/services.ts';
import { createThrottle } from './logins/throttle.ts';
import { createMailReader } from './mailroom/reading/mail-reader.ts';
import type { Services as Mailroom } from './mailroom/services.ts';
import type { Services as Members } from './members/services.ts';
import { openStore } from './platform/db/open.ts';
import { createLimits } from './platform/http/limits.ts';
import { createLive } from './platform/live/live.ts';
import { createPresence } from './platform/live/presence.ts';
import { createStreams } from './platform/live/streams.ts';
import { createMailer } from './platform/mail/mail.ts';
import { createMetrics } from './platform/metrics.ts';
import { createModels } from './platform/models/models.ts';
import { createOutbound } from './platform/outbound/outbound.ts';
import { pushContact } from './platform/push/contact.ts';
import { createPush } from './platform/push/push.ts';
import { createVapid } from './platform/push/vapid.ts';
import { secretKey } from './platform/secrets/secret-key.ts';
import { recordKey } from './record/seal/record-key.ts';
import { anyKeyAllows, type KnownKey, loadKey } from './widgets/find-key.ts';
import { originAllowed } from './widgets/origin.ts';
import type { Services as Widgets } from './widgets/services.ts';
import { createWorkers } from './workers.ts';

/** Everything that code may reach which is not its input: what each floor adds, together. */
export interface Services extends Conversations, Mailroom, Members, Logins, Widgets {}

/** Parts that a test may bring along. */
export type Overrides = Partial<
  Pick<Services, 'store' | 'log' | 'now' | 'random' | 'checkReplies' | 'outbound' | 'mail'>
>;

/** Builds the services from the settings; opens and migrates the store. Throws StartError. */
export async function createServices(config: Config, overrides: Overrides = {}): Promise<Services> {
  const now = overrides.now ?? Date.now;
  const random = overrides.random ?? Math.random;
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
  const models = createModels(config, outbound, key, log);
  const nearness = createNearness({ store, log }, models.encoder);
  const releases = createReleaseCache(store, builder, {
    maxBytes: RELEASE_CACHE_BYTES,
    onLoad: (businessId, release) => void nearness.of(businessId, release),
  });
  const services: Services = {
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
    nearness,
    // A worker of its own, so that a preview never waits for someone's publish.
    drafts: createDraftCache(store, releases, createBuilder(), now),
    reader: createReader(),
    mailReader: createMailReader(),
    inbox: { state: { kind: 'off' } },
    builder,
    publishing: new Set(),
    live,
    metrics: createMetrics(),
    presence,
    feed: createFeed({ store, live, presence, log }),
    random,
    streams: createStreams({
      limited: config.RATE_LIMITS,
      random,
      isDraining: () => services.draining,
    }),
    reads: new Set(),
    mail: overrides.mail ?? createMailer(config, log),
    publicUrl: () => publicUrl(config),
    models,
    secretKey: key,
    keyIsNew,
    recordKey: recordKey(key),
    outbound,
    calendars: createCalendars(outbound, now, (businessId, action_id, host) =>
      store
        .forBusiness(businessId)
        .read((read) => authorizationOf({ secretKey: key }, read, { action_id, host })),
    ),
    push: createPush(outbound, createVapid(key, pushContact(config)), now),
    forget,
    draining: false,
    callers: createCallers(() => services),
    workers: createWorkers(() => services),
    giveBackHeld: (tx, actor, userId) => giveBackHeld(services, tx, actor, userId),
    checkReplies: overrides.checkReplies ?? false,
  };
  return services;
}
