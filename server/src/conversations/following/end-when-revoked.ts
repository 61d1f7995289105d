import type { FastifyRequest } from 'fastify';
import type { LoginCaller } from '../../kernel/caller.ts';
import { lacksSecondFactor } from '../../logins/lacks-second-factor.ts';
import { PLATFORM } from '../../platform/db/store.ts';
import type { EventStream } from '../../platform/http/sse.ts';
import type { Services } from '../services.ts';

/** How often a stream asks without being told to, in ms: somebody may have changed the store by hand. */
const RECHECK_MS = 20_000;

/** A member's stream and the request that opened it. */
interface Opened {
  services: Services;
  caller: LoginCaller;
  request: FastifyRequest;
  stream: EventStream;
  businessId: string;
  /** Keeps events back until it is known whether the reader may have them. */
  keepShut(work: Promise<void>): Promise<void>;
}

/**
 * Ends a stream with its login, its member's role or its business: it outlives the request that was checked.
 * Looks at once, since a right may have ended between that check and now, and whenever one is taken away.
 */
export function endWhenRevoked(opened: Opened): void {
  const { services, caller, stream, businessId } = opened;
  const look = () => void opened.keepShut(closeUnlessAllowed(opened));
  const timer = setInterval(look, RECHECK_MS).unref();
  // An admin's own login is the platform's, whichever business he watches.
  const leaves = [...new Set([businessId, PLATFORM])].map((channel) =>
    services.live.watch(channel, (event) => {
      if (event.kind === 'rights' && concerns(caller, event.user_id)) look();
    }),
  );
  stream.onClose(() => {
    clearInterval(timer);
    for (const leave of leaves) leave();
  });
  look();
}

function concerns({ userId, actingAdmin }: LoginCaller, changed: string | null): boolean {
  return changed === null || changed === userId || changed === actingAdmin?.id;
}

/** Throws when nobody knows just now: when the client comes again, it is asked as everybody is. */
async function closeUnlessAllowed({ services, caller, request, stream }: Opened): Promise<void> {
  const read = () => services.callers.readLogin(request);
  // After a cut, the first try may get a connection that nobody has noticed to be dead.
  const login = await read().catch(read);
  // With another role the client comes again, and sees what that one may see.
  if (login?.role !== caller.role || (await lacksSecondFactor(services, login))) stream.close();
}
