import { setTimeout as wait } from 'node:timers/promises';
import { type Launched, launch, type SignIn } from './launch.ts';

/** What a first start came to. */
export interface Outcome {
  signIns: SignIn[];
  /** The thresholds of the demo's release, as JSON. */
  thresholds: string;
  /** From the start of the process until it said it was ready. */
  milliseconds: number;
}

/** Starts on a place where nothing was before, checks that all of it works, and ends the server. Throws when it does not. */
export async function firstStart(settings: Record<string, string>): Promise<Outcome> {
  const started = performance.now();
  const server = await launch(settings);
  try {
    const signIns = await server.ready();
    const milliseconds = performance.now() - started;
    return { signIns, thresholds: await requireWhole(server, signIns), milliseconds };
  } finally {
    await server.end();
  }
}

/**
 * Ends a first start with a signal after so many milliseconds, then starts again as an operator would. Throws unless
 * one of the two printed sign-ins that work, and the demo is whole.
 */
export async function brokenStart(
  settings: Record<string, string>,
  signal: NodeJS.Signals,
  afterMs: number,
): Promise<{ wasReady: boolean }> {
  const broken = await launch(settings);
  await wait(afterMs);
  await broken.end(signal);
  const wasReady = broken.output().includes('is ready');
  const earlier = wasReady ? await broken.ready() : [];
  const next = await launch(settings);
  try {
    const later = await next.ready();
    await requireWhole(next, later.length > 0 ? later : earlier);
  } finally {
    await next.end();
  }
  return { wasReady };
}

/** Signs in as both, asks the demo a question, and reads its thresholds. */
async function requireWhole(server: Launched, signIns: readonly SignIn[]): Promise<string> {
  const [admin, owner] = ['mission-control', 'portal'].map((place) =>
    signIns.find((one) => one.place === place),
  );
  if (!admin || !owner) throw new Error(`no sign-ins were printed: ${server.output()}`);
  await signIn(server, '/api/auth/login', admin);
  const token = await signIn(server, '/api/customer/auth/login', owner);
  const reply = await post(server, '/api/chat', { message: 'What does a boiler service cost?' });
  if (reply.outcome !== 'answered') throw new Error(`the demo does not answer: ${JSON.stringify(reply)}`);
  const releases = await fetch(`${server.url}/api/knowledge/releases`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { items } = (await releases.json()) as {
    items: { calibration: { entries: unknown; pages: unknown } }[];
  };
  if (items.length !== 1) throw new Error(`there are ${items.length} releases`);
  return JSON.stringify([items[0]?.calibration.entries, items[0]?.calibration.pages]);
}

async function signIn(server: Launched, path: string, { email, password }: SignIn): Promise<string> {
  const { access_token } = await post(server, path, { email, password });
  if (typeof access_token !== 'string') throw new Error(`${email} cannot sign in with what was printed`);
  return access_token;
}

async function post(server: Launched, path: string, body: unknown): Promise<Record<string, unknown>> {
  const reply = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await reply.json()) as Record<string, unknown>;
}
