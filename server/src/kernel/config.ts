import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { StartError } from './errors.ts';
import { readInboxUrl } from './inbox-url.ts';
import { readPlans } from './plans.ts';
import { publicAddress } from './public-address.ts';

const flag = z
  .enum(['0', '1', 'on', 'off', 'true', 'false'])
  .transform((v) => ['1', 'on', 'true'].includes(v));
const httpUrl = z.url({ protocol: /^https?$/ }).transform((v) => v.replace(/\/+$/, ''));
const list = z.string().transform((v) =>
  v
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
const optional = z.string().min(1).optional();

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
  .refine(
    namesOneHost,
    'names several hosts. Name one that always leads to the primary: HAProxy, PgBouncer or the cluster’s own address',
  );

/** What an operator can set; see docs/self-hosting.md. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: publicAddress.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_LISTEN_URL: databaseUrl.optional(),
  DATABASE_READ_URL: databaseUrl.optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(8).max(128).optional(),
  DEFAULT_BUSINESS: optional,
  DEMO: flag.default(true),
  LLM_BASE_URL: httpUrl.optional(),
  LLM_MODEL: optional,
  LLM_API_KEY: optional,
  // Seconds; a message that takes longer counts as given up and may be sent again.
  LLM_TIMEOUT: z.coerce.number().min(0.1).max(25).default(15),
  /** Of a million tokens in and out, for what plans may limit. */
  LLM_PRICE: z
    .string()
    .regex(
      /^\d+(\.\d+)?,\d+(\.\d+)?$/,
      'must be two prices of a million tokens, in and out, such as 0.15,0.60',
    )
    .transform((text) => {
      const [input = 0, output = 0] = text.split(',').map(Number);
      return { input, output };
    })
    .optional(),
  EMBEDDING_MODEL: optional,
  /** Of a million tokens, for what plans may limit. */
  EMBEDDING_PRICE: z.coerce.number().min(0).optional(),
  ENCODER: flag.default(true),
  /** `host:port` or the path of a socket. */
  CLAMD: optional,
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/, 'must be an address, alone or as Name <address>')
    .optional(),
  /** Whom a business's people turn to, as they read it. */
  OPERATOR_CONTACT: z.string().trim().max(200).optional(),
  MAIL_INBOUND_TOKEN: z.string().min(22).optional(),
  MAIL_INBOX_URL: z
    .string()
    .transform((text, check) => {
      try {
        return readInboxUrl(text, isLoopback);
      } catch (error) {
        check.addIssue({ code: 'custom', message: (error as Error).message });
        return z.NEVER;
      }
    })
    .optional(),
  SECRET_KEY: z.string().min(32).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  TRUST_PROXY: flag.default(false),
  COOKIE_SECURE: z.enum(['auto', 'on', 'off']).default('auto'),
  /** A file with the plans that businesses have. */
  PLANS: z
    .string()
    .transform((path, check) => {
      try {
        return readPlans(path);
      } catch (error) {
        check.addIssue({ code: 'custom', message: (error as Error).message });
        return z.NEVER;
      }
    })
    .default([]),
  /** Of the payment service that bills businesses by their plans. */
  STRIPE_SECRET_KEY: z.string().min(8).optional(),
  STRIPE_BASE_URL: httpUrl.default('https://api.stripe.com'),
  /** What its meter of messages listens to. */
  STRIPE_METER: z
    .string()
    .regex(/^[\w.-]{1,100}$/, 'must be the name of an event, such as askbob_messages')
    .default('askbob_messages'),
  /** Whether anybody may read the price list. */
  PRICE_LIST: flag.default(false),
  /** Of a store that speaks S3 and is not Amazon's own, for backups. */
  S3_ENDPOINT: httpUrl
    .refine(
      (url) => url.startsWith('https://') || isLoopback(new URL(url).hostname.replaceAll(/^\[|\]$/g, '')),
      'must start with https:// for any machine but this one',
    )
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{2,40}$/, 'must be a region, such as eu-central-1')
    .default('us-east-1'),
  AWS_ACCESS_KEY_ID: optional,
  AWS_SECRET_ACCESS_KEY: optional,
  AWS_SESSION_TOKEN: optional,
  OUTBOUND_ALLOW: list.default([]),
  WEBHOOK_RETRY_SECONDS: list
    .transform((parts) => parts.map(Number))
    .pipe(z.array(z.number().min(0).max(604_800)).max(20))
    .default([]),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  RATE_LIMITS: flag.default(true),
});

/** The names of all that an operator can set. */
export const settingNames: readonly string[] = Object.keys(Environment.shape);

export type Config = z.infer<typeof Environment> & { version: string };

/**
 * Reads the operator's settings; `.env` in the working directory fills what the environment leaves out.
 * Throws StartError with one line that names the wrong setting.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = { ...readDotEnv(), ...environment };
  const known = Object.fromEntries(
    settingNames
      .map((name) => [name, given[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(known);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartError(`${issue?.path.join('.')} is set wrong: ${issue?.message}. See .env.example.`);
  }
  const config = { ...parsed.data, version: readVersion() };
  const priced = config.PLANS.find(({ limits }) => limits.model_spend !== undefined);
  if (priced && config.LLM_MODEL && !config.LLM_PRICE) {
    throw new StartError(
      `The plan “${priced.name}” limits what the model may cost: set LLM_PRICE, or it would never be reached.`,
    );
  }
  if (priced && config.EMBEDDING_MODEL && config.EMBEDDING_PRICE === undefined) {
    throw new StartError(
      `The plan “${priced.name}” limits what models may cost: set EMBEDDING_PRICE (0 where EMBEDDING_MODEL costs nothing).`,
    );
  }
  if (!config.RATE_LIMITS && !isLoopback(config.HOST)) {
    throw new StartError('RATE_LIMITS=off is for load tests: it needs HOST=127.0.0.1, ::1 or localhost.');
  }
  if (config.WEBHOOK_RETRY_SECONDS.length > 0 && !isLoopback(config.HOST)) {
    throw new StartError('WEBHOOK_RETRY_SECONDS is for tests: it needs HOST=127.0.0.1, ::1 or localhost.');
  }
  for (const name of ['DATABASE_LISTEN_URL', 'DATABASE_READ_URL'] as const) {
    if (config[name] && !config.DATABASE_URL)
      throw new StartError(`${name} is set without DATABASE_URL: set both, or neither.`);
  }
  if (config.LLM_BASE_URL && !config.LLM_MODEL && !config.EMBEDDING_MODEL) {
    throw new StartError('LLM_BASE_URL is set without LLM_MODEL: name the model that server should run.');
  }
  return config;
}

/** Whether a host name or address can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The address people reach the server at, without a trailing slash. */
export function publicUrl({ PUBLIC_URL, HOST, PORT }: Pick<Config, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  return PUBLIC_URL ?? `http://${reachable(HOST)}:${PORT}`;
}

/** The path that everything of ours stands below, such as `/bob`; empty where a host is ours alone. */
export function basePath({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): string {
  return PUBLIC_URL ? new URL(PUBLIC_URL).pathname.replace(/\/$/, '') : '';
}

/** A host that a browser on this machine can open: one that means every address is no address. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Whether there is no list of hosts, in its place or as a parameter, of which the driver would take one at random or none. */
function namesOneHost(url: string): boolean {
  const [before = '', query = ''] = url.split('?');
  const authority = before.split('/')[2] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return ![host, ...new URLSearchParams(query).getAll('host')].some((name) => name.includes(','));
}

/** What `.env` in the working directory sets; nothing where there is none. */
export function readDotEnv(): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(resolve('.env'), 'utf8'));
  } catch {
    return {};
  }
}

/** The version of this installation. */
export function readVersion(): string {
  const file = new URL('../../../package.json', import.meta.url);
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
