import { call } from './call.ts';
import type { Door } from './load.ts';
import { knowledgeLines, questions } from './made-up-business.ts';

const ORIGIN = 'https://shop.example';

/** Settings of a server under measurement; its administrator is the one that `signIn` signs in as. */
export const SERVER_ENVIRONMENT = {
  DEMO: '0',
  RATE_LIMITS: 'off',
  LOG_LEVEL: 'warn',
  ADMIN_EMAIL: 'bench@example.com',
  ADMIN_PASSWORD: 'a password for benches',
};

/** Signs in as the administrator of `SERVER_ENVIRONMENT`; returns the token. */
export async function signIn(url: string): Promise<string> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = SERVER_ENVIRONMENT;
  return (await call(`${url}/api/auth/login`, { body: { email, password } })).access_token;
}

/** Makes `count` businesses of `wordings` wordings each, published, with a widget key. Returns their doors. */
export async function serveBusinesses(url: string, wordings: number, count = 1): Promise<Door[]> {
  const token = await signIn(url);
  const doors: Door[] = [];
  for (let at = 0; at < count; at++) {
    const { id } = await call(`${url}/api/businesses`, { token, body: { name: `Bench ${at}` } });
    const on = `?business_id=${id}`;
    const headers = { 'content-type': 'application/x-ndjson' };
    await call(`${url}/api/knowledge/import${on}`, { token, headers, body: knowledgeLines(wordings) });
    await call(`${url}/api/knowledge/publish${on}`, { token, body: { note: 'bench' } });
    const body = { name: 'bench', allowed_origins: [ORIGIN] };
    const { key } = await call(`${url}/api/customer-portal/widget-keys${on}`, { token, body });
    doors.push({ path: '/api/widget/chat', headers: { 'x-widget-key': key, origin: ORIGIN } });
  }
  return doors;
}

/** Who decides a message: a rule (approved words, exactly), the reader (other words, answered), or words leave it open. */
export type Kind = 'rules' | 'reader' | 'open';

/** Asks the made-up visitors' messages once each and sorts them by who decided. */
export async function sortMessages(
  url: string,
  door: Door,
  wordings: number,
): Promise<Record<Kind, string[]>> {
  const exact = knowledgeLines(wordings)
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { variants: string[] }).variants);
  const approved = new Set(exact);
  const sorted: Record<Kind, string[]> = { rules: exact.slice(0, 500), reader: [], open: [] };
  for (const [at, message] of questions(800).entries()) {
    if (approved.has(message)) continue;
    const body = { message, session_id: `a-secret-session-of-the-sorter-${at}` };
    const { outcome } = await call(`${url}${door.path}`, { headers: door.headers, body });
    sorted[outcome === 'answered' ? 'reader' : 'open'].push(message);
  }
  return sorted;
}
