import type { ActionDefinition, ShownRequest } from '@askbob/contract/endpoints/actions.ts';
import type { z } from 'zod';
import { redact } from '../../kernel/redact.ts';
import { fieldOf, fillReply } from '../../knowledge/actions/fill-reply.ts';
import type { FilledRequest } from '../../knowledge/actions/request-template.ts';
import type { Values } from '../../knowledge/actions/values.ts';
import type { Services } from '../../knowledge/services.ts';
import { OutboundRefused } from '../../platform/outbound/guarded-connector.ts';

/** Time for a whole call, and the most that is read of what comes back. */
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 256 * 1024;
/** Characters of a response that are kept. */
const KEPT = 2000;

/** What came of a call; `unknown`: it may have been done. */
export interface Called {
  state: 'done' | 'not_found' | 'failed' | 'unknown';
  /** What the visitor reads, where the action has words for it. */
  reply: string | null;
  response: { status: number; body: string } | null;
  /** Why, for people. */
  problem: string | null;
}

/** A filled call with the headers that only leave sealed storage for it. */
export interface Outgoing {
  filled: FilledRequest;
  secrets: Readonly<Record<string, string>>;
  /** The same for every try of one run. */
  key: string;
}

type Shown = z.output<typeof ShownRequest>;

/** A call as people see it: secret headers by name alone. */
export function shownRequest({ filled, secrets }: Pick<Outgoing, 'filled' | 'secrets'>): Shown {
  const hidden = Object.fromEntries(Object.keys(secrets).map((name) => [name, '•••']));
  return { ...filled, headers: { ...filled.headers, ...hidden } };
}

/** Calls another system once, through the guarded door; never throws for its faults. */
export async function callSystem(
  { outbound }: Pick<Services, 'outbound'>,
  definition: ActionDefinition,
  values: Values,
  { filled, secrets, key }: Outgoing,
): Promise<Called> {
  let response: Response;
  let text: string;
  try {
    response = await outbound.fetchGuarded(filled.url, {
      method: filled.method,
      headers: {
        ...filled.headers,
        ...secrets,
        accept: 'application/json',
        'user-agent': 'AskBob',
        'idempotency-key': key,
        ...(filled.body === null ? {} : { 'content-type': 'application/json' }),
      },
      ...(filled.body === null ? {} : { body: filled.body }),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      // A system that sends elsewhere is not the one that was approved.
      redirect: 'manual',
    });
    text = await response.text();
  } catch (error) {
    return failed(error, definition);
  }
  const hide = (from: string) => withoutSecrets(from, secrets);
  const kept = { status: response.status, body: redact(hide(text)).slice(0, KEPT) };
  return { ...read(response.status, text, definition, values, hide), response: kept };
}

/** What a response means. */
function read(
  status: number,
  text: string,
  definition: ActionDefinition,
  values: Values,
  hide: (text: string) => string,
): Omit<Called, 'response'> {
  const { not_found, match, risk } = definition;
  const nothing = (why: string): Omit<Called, 'response'> =>
    not_found === ''
      ? { state: 'failed', reply: null, problem: why }
      : { state: 'not_found', reply: not_found, problem: why };
  if (status === 404 || status === 410) return nothing(`It was not found there (${status}).`);
  if (status < 200 || status > 299)
    return { state: 'failed', reply: null, problem: `The system answered ${status}.` };
  const json = parsed(text);
  const other = Object.entries(match).find(([path, name]) => !isSame(fieldOf(json, path), values[name]));
  if (other) return nothing(`What came back is of somebody else: ${other[0]} is not what was confirmed.`);
  const reply = fillReply(definition.reply, json, hide);
  if (reply !== null) return { state: 'done', reply, problem: null };
  // What was to be changed may well have been.
  const state = risk === 'write' ? 'unknown' : 'failed';
  return { state, reply: null, problem: 'What came back lacks a field that the reply names.' };
}

/** Compared as people write them. */
function isSame(found: string | undefined, confirmed: string | undefined): boolean {
  if (found === undefined || !confirmed) return false;
  return found.trim().toLowerCase() === confirmed.trim().toLowerCase();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Faults with which nothing can have reached the system. */
const NOT_SENT = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
]);

function failed(error: unknown, { risk }: ActionDefinition): Called {
  const nothing = { reply: null, response: null };
  if (error instanceof OutboundRefused && !error.reason.startsWith('the reply is larger'))
    return { ...nothing, state: 'failed', problem: `The call was not let out: ${error.reason}.` };
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  const wasSent = risk === 'write' && !NOT_SENT.has(code);
  const why =
    error instanceof Error && error.name === 'TimeoutError'
      ? 'did not answer in time'
      : 'could not be reached';
  return { ...nothing, state: wasSent ? 'unknown' : 'failed', problem: `The system ${why}.` };
}

/** The shortest part of a secret that is hidden by itself; the whole of one always is. */
const SHORTEST_PART = 8;

/** A text without what it may repeat of our secrets, however JSON or an address writes them. */
function withoutSecrets(text: string, secrets: Readonly<Record<string, string>>): string {
  const parts = Object.values(secrets).flatMap((secret) => [
    secret,
    ...[...secret.split(/[\s,;]+/), ...secret.split(/[\s,;:=]+/), ...decoded(secret)].filter(
      (part) => part.length >= SHORTEST_PART,
    ),
  ]);
  const written = parts.flatMap((part) => {
    const json = JSON.stringify(part).slice(1, -1);
    return [part, json, json.replaceAll('/', String.raw`\/`), encodeURIComponent(part)];
  });
  return [...new Set(written)]
    .filter((part) => part.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, '•••'), text);
}

/** The name and password of a header such as `Basic dXNlcjpwYXNz`, together and the password alone. */
function decoded(secret: string): string[] {
  const [scheme = '', coded = ''] = secret.trim().split(' ');
  if (scheme.toLowerCase() !== 'basic') return [];
  const text = Buffer.from(coded, 'base64').toString();
  return [text, text.slice(text.indexOf(':') + 1)];
}
