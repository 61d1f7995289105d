import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { migratePostgres } from '../platform/db/migrate.ts';
import { openFrontDesk } from '../testing/front-desk.ts';
import { type Launched, launch } from '../testing/launch.ts';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const LIMIT = 15;
const CREDITS = 6;
const MESSAGES = 60;

const directory = mkdtempSync(join(tmpdir(), 'askbob-counting-'));
let database: TestDatabase;
let server: TestServer;
let shared: Record<string, string>;
let nodes: Launched[] = [];

before(async () => {
  const plan = { id: 'small', name: 'Small', price: '9 €', amount: 900, currency: 'EUR', default: true };
  writeFileSync(join(directory, 'plans.json'), JSON.stringify([{ ...plan, limits: { messages: LIMIT } }]));
  database = await createTestDatabase(migratePostgres);
  shared = {
    DATABASE_URL: database.url,
    SECRET_KEY: '7'.repeat(64),
    PLANS: join(directory, 'plans.json'),
    RATE_LIMITS: 'off',
    DEMO: '0',
    ENCODER: 'off',
  };
  server = await startTestServer({}, shared);
  nodes = await Promise.all(
    [1, 2].map((place) => launch({ ...shared, DATA_DIR: join(directory, `node-${place}`) })),
  );
  await Promise.all(nodes.map((node) => node.ready()));
});
after(async () => {
  await Promise.all(nodes.map((node) => node.end()));
  await server.close();
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

test('of two processes that answer at once each message is counted once, and the plan is not exceeded by one', async () => {
  const desk = await openFrontDesk(server);
  const { token } = await server.admin();
  const body = { reference: 'top-up', messages: CREDITS, amount: 100, note: 'by phone' };
  const booked = await server.call('POST', `/api/businesses/${desk.id}/credits`, { token, body });
  assert.equal(booked.status, 200, booked.text);
  const outcomes = await Promise.all(
    Array.from({ length: MESSAGES }, async (_, at) => {
      // One in three is sent to both, as a client that tries again elsewhere does.
      const places = at % 3 === 0 ? nodes : nodes.slice(at % 2, (at % 2) + 1);
      const begun = await post(places[0], { message: 'opening hours', client_message_id: `first-${at}` });
      const { visitor_token, session_id } = begun.json;
      const again = await Promise.all(
        places.map((node) =>
          post(
            node,
            { message: 'opening hours', session_id, client_message_id: `again-${at}` },
            visitor_token,
          ),
        ),
      );
      return [begun.json.outcome, again.find(({ status }) => status === 200)?.json.outcome];
    }),
  );
  const all = outcomes.flat();
  // Whatever Bob says himself was paid for; the rest went to people.
  const bobs = all.filter((outcome) => ['answered', 'suggested', 'refused'].includes(outcome)).length;
  assert.deepEqual([all.length, bobs], [2 * MESSAGES, LIMIT + CREDITS]);
  const account = (await server.call('GET', '/api/customer-portal/plan', { token: desk.token })).json;
  const { used } = account.usage.find(({ name }: { name: string }) => name === 'messages');
  assert.deepEqual([used, account.beyond.from_credits, account.credits_left], [LIMIT, CREDITS, 0]);
  assert.equal(account.beyond.to_people, 2 * MESSAGES - LIMIT - CREDITS);

  async function post(node: Launched | undefined, fields: object, visitor?: string) {
    const send = () =>
      fetch(`${node?.url}/api/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(visitor && { 'x-visitor-token': visitor }) },
        body: JSON.stringify({ business_id: desk.id, ...fields }),
      });
    let reply = await send();
    // A node that has too much to do says so, and its client comes again.
    for (let tries = 0; reply.status === 503 && tries < 20; tries++) {
      await setTimeout(200);
      reply = await send();
    }
    assert.ok([200, 409].includes(reply.status), String(reply.status));
    // biome-ignore lint/suspicious/noExplicitAny: a test reads the fields it expects to be there.
    return { status: reply.status, json: (await reply.json()) as any };
  }
});
