import type { health } from '@askbob/contract/endpoints/insights.ts';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ApiError } from '../kernel/errors.ts';
import type { Services } from '../mailroom/services.ts';
import { readJobs } from './jobs.ts';

type Health = z.infer<typeof health.reply>;
type Check = { ok: boolean; detail: string };

/** Milliseconds a check may take before it counts as failed. */
const PATIENCE_MS = 2000;

/** Whether the service is up; with `deep`, what each part says to a caller who may read figures. Throws 401, 403. */
export async function readHealth(
  services: Services,
  request: FastifyRequest,
  deep: boolean,
): Promise<Health> {
  const { version } = services.config;
  const store = await checkStore(services);
  if (!deep) return { status: store.ok ? 'ok' : 'degraded', version };
  const caller = await services.callers.readLogin(request);
  if (!caller) {
    throw new ApiError(
      'unauthenticated',
      'Sign in to see the checks of each part, or leave out deep to learn whether the service is up.',
    );
  }
  if (!caller.permissions.includes('analytics.read')) {
    throw new ApiError('forbidden', 'The checks of each part need the permission analytics.read.');
  }
  const checks = {
    store,
    jobs: await checkJobs(services),
    model: checkModel(services),
    ...(services.config.MAIL_INBOX_URL && { inbox: checkInbox(services) }),
  };
  const ok = Object.values(checks).every((check) => check.ok);
  return { status: ok ? 'ok' : 'degraded', version, mail: services.mail.ready, checks };
}

function checkStore({ store }: Services): Promise<Check> {
  return attempt(async () => {
    const start = performance.now();
    await store.ping();
    return { ok: true, detail: `${store.kind} answers in ${(performance.now() - start).toFixed(1)} ms` };
  }, 'The store does not answer.');
}

function checkJobs({ store }: Services): Promise<Check> {
  return attempt(async () => {
    const { waiting, failed } = await readJobs(store);
    return { ok: true, detail: `${waiting} waiting, ${failed} given up` };
  }, 'The jobs cannot be read.');
}

function checkModel({ models: { operator } }: Services): Check {
  if (!operator) return { ok: true, detail: 'none set: the built-in reader answers' };
  const state = operator.state();
  if (state === null) return { ok: true, detail: `${operator.model} has not been asked yet` };
  if (state.ok) return { ok: true, detail: `${operator.model} chooses answers` };
  const why = [state.reason, state.detail].filter(Boolean).join(', ');
  return { ok: false, detail: `${operator.model} fails (${why}): the built-in reader answers` };
}

function checkInbox({ inbox: { state } }: Services): Check {
  if (state.kind === 'failing') return { ok: false, detail: `The mailbox cannot be read: ${state.reason}` };
  if (state.kind === 'listening') {
    return { ok: true, detail: `listened to since ${new Date(state.since).toISOString()}` };
  }
  const isOurs = state.kind === 'connecting';
  return {
    ok: true,
    detail: isOurs ? 'being connected to' : 'another node listens, or this one is about to',
  };
}

async function attempt(check: () => Promise<Check>, otherwise: string): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Check>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: otherwise }), PATIENCE_MS);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return { ok: false, detail: otherwise };
  } finally {
    clearTimeout(timer);
  }
}
