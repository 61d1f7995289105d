import type { Door } from './load.ts';
import { knowledgeLines, questions } from './made-up-business.ts';

const ORIGIN = 'https://shop.example';

/** Settings of a server under measurement; its administrator is the one that `serveBusinesses` signs in as. */
export const SERVER_ENVIRONMENT = {
  DEMO: '0',
  RATE_LIMITS: 'off',
  LOG_LEVEL: 'warn',
  ADMIN_EMAIL: 'bench@example.com',
  ADMIN_PASSWORD: 'a password for benches',
};

/** Signs in and makes `count` businesses of `wordings` wordings each, published, with a widget key. Returns their doors. */
export async function serveBusinesses(url: string, wordings: number, count = 1): Promise<Door[]> {
  let token = '';
  const call = async (path: string, body: unknown, type = 'application/json') => {
    const reply = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const json = (await reply.json()) as Record<string, string>;
    if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(json)}`);
    return json;
  };
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = SERVER_ENVIRONMENT;
  token = (await call('/api/auth/login', { email, password })).access_token ?? '';
  const doors: Door[] = [];
  for (let at = 0; at < count; at++) {
    const { id } = await call('/api/businesses', { name: `Bench ${at}` });
    const on = `?business_id=${id}`;
    await call(`/api/knowledge/import${on}`, knowledgeLines(wordings), 'application/x-ndjson');
    await call(`/api/knowledge/publish${on}`, { note: 'bench' });
    const { key } = await call(`/api/customer-portal/widget-keys${on}`, {
      name: 'bench',
      allowed_origins: [ORIGIN],
    });
    doors.push({ path: '/api/widget/chat', headers: { 'x-widget-key': key ?? '', origin: ORIGIN } });
  }
  return doors;
}

/** Who decides a message: a rule (approved words, exactly), the reader (other words, answered), or words leave it open. */
export type Kind = 'rules' | 'reader' | 'open';

/** Asks the made-up visitors' messages once each and sorts them by who decided. */
export async function sortMessages(
  url: string,
  door: Door | undefined,
  wordings: number,
): Promise<Record<Kind, string[]>> {
  const exact = knowledgeLines(wordings)
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { variants: string[] }).variants);
  const approved = new Set(exact);
  const sorted: Record<Kind, string[]> = { rules: exact.slice(0, 500), reader: [], open: [] };
  for (const [at, message] of questions(800).entries()) {
    if (approved.has(message)) continue;
    const reply = await fetch(`${url}${door?.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...door?.headers },
      body: JSON.stringify({ message, session_id: `a-secret-session-of-the-sorter-${at}` }),
    });
    const { outcome } = (await reply.json()) as { outcome?: string };
    sorted[outcome === 'answered' ? 'reader' : 'open'].push(message);
  }
  return sorted;
}
