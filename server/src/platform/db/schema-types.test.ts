import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { insertRows, updateRows } from './by-shape.ts';
import { walledTables } from './migrate.ts';
import type { BusinessSchema, PlatformSchema, SharedSchema } from './schema.ts';
import type { BusinessQueries, BusinessTx, PlatformQueries, Queries } from './store.ts';

const shared: Record<keyof SharedSchema, true> = {
  businesses: true,
  users: true,
  logins: true,
  links: true,
  push_subscriptions: true,
  mail_choices: true,
  widget_keys: true,
  service_keys: true,
  audit: true,
  chains: true,
  chain_links: true,
  jobs: true,
};
const platforms: Record<Exclude<keyof PlatformSchema, keyof SharedSchema>, true> = { failed_sign_ins: true };
const contents: Record<Exclude<keyof BusinessSchema, keyof SharedSchema>, true> = {
  actions: true,
  action_secrets: true,
  action_runs: true,
  bookings: true,
  calendar_events: true,
  webhooks: true,
  webhook_deliveries: true,
  weekly_rounds: true,
  logos: true,
  personas: true,
  documents: true,
  releases: true,
  release_contents: true,
  approvals: true,
  encoded_texts: true,
  proposals: true,
  knowledge_tests: true,
  sources: true,
  source_runs: true,
  source_pages: true,
  source_documents: true,
  visitors: true,
  visitor_tokens: true,
  conversations: true,
  conversation_reads: true,
  search_texts: true,
  attachments: true,
  contacts: true,
  attachment_contents: true,
  session_handles: true,
  mails: true,
  mail_secrets: true,
  mails_in: true,
  messages: true,
  notes: true,
  canned_replies: true,
  labels: true,
  blocked_senders: true,
  mail_files: true,
  receipts: true,
  receipt_bodies: true,
  erasures: true,
  usage: true,
  credits: true,
  billing: true,
};

test('the types name the tables that the migrations wall off', () => {
  const { business, content, platform } = walledTables();
  const names = (tables: object) => Object.keys(tables).sort();
  assert.deepEqual(names(contents), [...content].sort());
  assert.deepEqual(names({ ...contents, ...shared }), [...business.keys()].sort());
  assert.deepEqual(names(platforms), [...platform]);
});

test('nothing outside of platform/ makes statements that no wall sees', () => {
  const source = join(import.meta.dirname, '../..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/\.test\.ts$|^(?:platform|testing)\//.test(file),
  );
  assert.ok(files.length > 300, `${files.length}`);
  const around = files.filter((file) =>
    /getExecutor|CompiledQuery|new Kysely|DatabaseSync|'pg'/.test(readFileSync(join(source, file), 'utf8')),
  );
  assert.deepEqual(around, []);
});

/** Never called: each line after a `@ts-expect-error` has to stay an error of types. */
export function refused(business: BusinessQueries, platform: PlatformQueries, tx: BusinessTx): unknown[] {
  const either: Queries[] = [business, platform];
  // @ts-expect-error: one is not the other
  const other: BusinessQueries = platform;
  return [
    other,
    // An own row need not say whose it is.
    business.insertInto('usage').values({ day: 'd', name: 'a', count: 1 }),
    insertRows(tx, 'usage', [{ day: 'd', name: 'a', count: 1 }]),
    // @ts-expect-error: content is not the platform's
    platform.selectFrom('messages'),
    // @ts-expect-error: nor a part of a query
    platform.selectFrom('users').innerJoin('notes', 'notes.author_id', 'users.id'),
    // @ts-expect-error: nor of what either may make
    either[0]?.selectFrom('conversations'),
    // @ts-expect-error: the platform says of which business
    platform.insertInto('chains').values({ chain: 'audit', number: 1, hash: '' }),
    // @ts-expect-error: this is the platform's alone
    business.selectFrom('failed_sign_ins'),
    // @ts-expect-error: a row stays its business's
    business.updateTable('notes').set({ business_id: 'two' }),
    // @ts-expect-error: prepared or not
    updateRows(tx, 'notes', { id: 'a' }, { business_id: 'two' }),
    // @ts-expect-error: the wall cannot be taken off
    business.withoutPlugins(),
    // @ts-expect-error: nor gone around with a statement of one's own
    business.executeQuery({ sql: 'SELECT 1', parameters: [] }),
  ];
}
