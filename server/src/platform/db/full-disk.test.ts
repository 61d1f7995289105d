import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch } from '../../testing/launch.ts';

const password = 'a-harbour-in-june';

test('a full disk is answered with 503 and Retry-After, says so at /api/ready, and what was taken before stays', async (t) => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'askbob-full-'));
  t.after(() => rmSync(DATA_DIR, { recursive: true, force: true }));
  const settings = { DATA_DIR, DEMO: '0', RATE_LIMITS: 'off', ADMIN_PASSWORD: password };
  const full = await launch(settings, { largestFile: 3000 });
  t.after(() => full.end());
  await full.ready();
  const call = (path: string, body?: unknown, token?: string) =>
    fetch(`${full.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        connection: 'close',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const login = await call('/api/auth/login', { email: 'admin@askbob.local', password });
  // The contract says what a sign-in answers.
  const { access_token } = (await login.json()) as { access_token: string };
  const create = (name: string) => call('/api/businesses', { name }, access_token);

  const taken: string[] = [];
  let refused = 0;
  // What the server writes for itself may be the first that finds no room, where less still finds some.
  for (let i = 0; refused < 2 && i < 2000; i++) {
    const reply = await create(String(i));
    refused = reply.status === 201 ? 0 : refused + 1;
    if (reply.status === 201) taken.push(String(i));
    if (refused > 0) assert.equal(reply.status, 503, await reply.text());
    if (refused > 0) assert.ok(Number(reply.headers.get('retry-after')) > 0);
  }
  assert.equal(refused, 2);
  const ready = await call('/api/ready');
  assert.deepEqual([ready.status, Number(ready.headers.get('retry-after')) > 0], [503, true]);
  await full.end();

  const roomy = await launch({ ...settings, PORT: new URL(full.url).port });
  t.after(() => roomy.end());
  await roomy.ready();
  let [names, cursor]: [string[], string | null] = [[], ''];
  while (cursor !== null) {
    const page = await call(
      `/api/businesses?limit=200${cursor && `&cursor=${cursor}`}`,
      undefined,
      access_token,
    );
    const { items, next_cursor } = (await page.json()) as {
      items: { name: string }[];
      next_cursor: string | null;
    };
    names.push(...items.map(({ name }) => name));
    cursor = next_cursor;
  }
  assert.deepEqual(names.sort(), taken.sort());
});
