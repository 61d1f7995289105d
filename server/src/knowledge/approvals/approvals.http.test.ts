import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const PRICE = 'What does a boiler service cost?';

/** A business that wants two pairs of eyes, with an owner, a manager and a published price of 95 euros. */
async function pair() {
  const { id, token: owner } = await server.business();
  const { token: manager } = await server.member(id, 'manager');
  const as = (token: string) => (method: string, path: string, body?: unknown) =>
    server.call(method, path, { token, body });
  const [anna, bert] = [as(owner), as(manager)];
  const { json: entry } = await anna('POST', '/api/knowledge/entries', {
    question: PRICE,
    answer: 'It costs 95 euros.',
  });
  const { json: first } = await anna('POST', '/api/knowledge/publish', {});
  const settings = (change: Record<string, unknown>) =>
    anna('PATCH', '/api/customer-portal/business', { settings: change });
  assert.equal((await settings({ approval: 'two' })).status, 200);
  const price = async (answer: string) => {
    await anna('PATCH', `/api/knowledge/documents/${entry.id}`, { answer });
    return anna('POST', '/api/knowledge/publish', { note: 'New price' });
  };
  const ask = async (message: string): Promise<string> => {
    const body = { business_id: id, message };
    return String((await server.call('POST', '/api/chat', { body })).json.reply);
  };
  const waiting = async (call = bert) =>
    (await call('GET', '/api/knowledge/approvals?state=waiting')).json.items;
  return { id, anna, bert, entry, first, settings, price, ask, waiting };
}

test('a publish waits until another person approves it', async () => {
  const { anna, bert, price, ask, waiting } = await pair();
  const published = await price('It costs 120 euros.');
  assert.deepEqual(
    [published.status, published.json.state, published.json.active],
    [202, 'awaiting_approval', false],
  );
  assert.match(await ask(PRICE), /95/);
  const [asked] = await waiting();
  assert.deepEqual(
    [asked.kind, asked.release_id, asked.note, asked.mine],
    ['publish', published.json.id, 'New price', false],
  );
  assert.equal((await waiting(anna))[0].mine, true);
  const path = `/api/knowledge/releases/${published.json.id}/approve`;
  const own = await anna('POST', path, {});
  assert.deepEqual([own.status, own.json.code], [409, 'same_person']);
  assert.match(await ask(PRICE), /95/);
  const approved = await bert('POST', path, {});
  assert.deepEqual([approved.status, approved.json.state, approved.json.active], [200, 'published', true]);
  assert.match(await ask(PRICE), /120/);
  assert.equal((await bert('POST', path, {})).json.code, 'conflict');
});

test('what would change for visitors is seen before it is approved', async () => {
  const { bert, price, ask } = await pair();
  await ask(PRICE);
  const { json } = await price('It costs 120 euros.');
  const changes = await bert('GET', `/api/knowledge/changes?release=${json.id}`);
  assert.deepEqual([changes.json.changed, changes.json.items[0].after.answer], [1, 'It costs 120 euros.']);
  const replay = await bert('POST', '/api/knowledge/replay', { release: json.id, limit: 10 });
  const [item] = replay.json.items;
  assert.match(item.before.reply, /95/);
  assert.match(item.after.reply, /120/);
});

test('a sign-in-as counts as the admin behind it', async () => {
  const { id, anna, bert, entry, ask } = await pair();
  const admin = await server.admin();
  const entered = await server.call('POST', `/api/businesses/${id}/sign-in-as`, {
    token: admin.token,
    body: { reason: 'help' },
  });
  const disguised = entered.json.access_token;
  await anna('PATCH', `/api/knowledge/documents/${entry.id}`, { answer: 'It costs 120 euros.' });
  const { json } = await server.call('POST', '/api/knowledge/publish', { token: disguised, body: {} });
  assert.equal(json.state, 'awaiting_approval');
  const path = `/api/knowledge/releases/${json.id}/approve`;
  for (const [token, where] of [
    [disguised, path],
    [admin.token, `${path}?business_id=${id}`],
  ]) {
    const refused = await server.call('POST', String(where), { token, body: {} });
    assert.equal(refused.json.code, 'same_person');
  }
  assert.match(await ask(PRICE), /95/);
  assert.equal((await bert('POST', path, {})).status, 200);
});

test('a release that was rejected, or gave way to a newer one, is never shown', async () => {
  const { anna, bert, price, ask } = await pair();
  const one = (await price('It costs 120 euros.')).json;
  const two = (await price('It costs 130 euros.')).json;
  assert.equal((await bert('POST', `/api/knowledge/releases/${one.id}/approve`, {})).json.code, 'conflict');
  assert.equal((await bert('POST', `/api/knowledge/releases/${two.id}/reject`, {})).status, 422);
  const rejected = await bert('POST', `/api/knowledge/releases/${two.id}/reject`, { note: 'Too dear' });
  assert.equal(rejected.json.state, 'rejected');
  for (const { id } of [one, two]) {
    assert.equal((await anna('POST', `/api/knowledge/releases/${id}/activate`, {})).json.code, 'conflict');
  }
  assert.match(await ask(PRICE), /95/);
  const audit = await anna('GET', '/api/audit?action=approval.rejected');
  assert.equal(audit.json.items[0].detail.note, 'Too dear');
});

test('an older release is shown again only when another person approves', async () => {
  const { anna, bert, first, price, ask } = await pair();
  const { json } = await price('It costs 120 euros.');
  await bert('POST', `/api/knowledge/releases/${json.id}/approve`, {});
  const back = await anna('POST', `/api/knowledge/releases/${first.id}/activate`, {});
  assert.deepEqual([back.status, back.json.state, back.json.active], [202, 'awaiting_approval', false]);
  assert.match(await ask(PRICE), /120/);
  assert.equal((await anna('POST', `/api/knowledge/releases/${first.id}/approve`, {})).status, 409);
  assert.equal((await bert('POST', `/api/knowledge/releases/${first.id}/approve`, {})).status, 200);
  assert.match(await ask(PRICE), /95/);
});

test('a publish that is forced past a failing test waits too', async () => {
  const { anna, bert, price, ask, entry } = await pair();
  await anna('POST', '/api/knowledge/tests', { question: PRICE, expect: 'refused' });
  assert.equal((await price('It costs 120 euros.')).json.code, 'release_blocked');
  await anna('PATCH', `/api/knowledge/documents/${entry.id}`, { answer: 'It costs 120 euros.' });
  const forced = await anna('POST', '/api/knowledge/publish', { force: true, note: 'It is right' });
  assert.deepEqual([forced.status, forced.json.forced], [202, true]);
  assert.match(await ask(PRICE), /95/);
  assert.equal((await bert('POST', `/api/knowledge/releases/${forced.json.id}/approve`, {})).status, 200);
  assert.match(await ask(PRICE), /120/);
});

test('what a business says of itself waits; the rest of the same change does not', async () => {
  const { anna, bert, settings, ask, waiting } = await pair();
  const changed = await settings({ facts: { phone: '030 1234567' }, retention_days: 60 });
  assert.deepEqual([changed.status, changed.json.awaiting], [202, ['facts']]);
  assert.deepEqual([changed.json.settings.facts, changed.json.settings.retention_days], [{}, 60]);
  assert.doesNotMatch(await ask('what is your phone number'), /1234567/);
  const hours = [{ day: 1, from: '09:00', to: '17:00' }];
  assert.deepEqual((await settings({ office_hours: hours })).json.awaiting, ['office_hours']);
  const all = await waiting();
  assert.equal(all.length, 1, 'what one person asks for is decided at once');
  const [{ id, before, after }] = all;
  assert.deepEqual(before, { facts: {}, office_hours: [] });
  assert.deepEqual(after, { facts: { phone: '030 1234567' }, office_hours: hours });
  assert.equal((await anna('POST', `/api/knowledge/approvals/${id}/approve`, {})).json.code, 'same_person');
  assert.doesNotMatch(await ask('what is your phone number'), /1234567/);
  assert.equal((await bert('POST', `/api/knowledge/approvals/${id}/approve`, {})).json.state, 'approved');
  assert.match(await ask('what is your phone number'), /1234567/);
});

test('the rule itself is switched off by two, and on only where there are two', async () => {
  const { anna, bert, settings, waiting, price } = await pair();
  const off = await settings({ approval: 'one' });
  assert.deepEqual([off.status, off.json.settings.approval], [202, 'two']);
  assert.equal((await price('It costs 120 euros.')).status, 202);
  const rule = (await waiting()).find(({ kind }: { kind: string }) => kind === 'settings');
  assert.equal((await anna('POST', `/api/knowledge/approvals/${rule.id}/approve`, {})).status, 409);
  assert.equal((await bert('POST', `/api/knowledge/approvals/${rule.id}/approve`, {})).status, 200);
  assert.equal((await price('It costs 130 euros.')).status, 201);
  const alone = await server.business();
  const refused = await server.call('PATCH', '/api/customer-portal/business', {
    token: alone.token,
    body: { settings: { approval: 'two' } },
  });
  assert.deepEqual([refused.status, refused.json.errors[0].pointer], [422, '/settings/approval']);
});

test('who may not publish does not approve', async () => {
  const { id, price, bert } = await pair();
  const { json } = await price('It costs 120 euros.');
  const { token } = await server.member(id, 'agent');
  const path = `/api/knowledge/releases/${json.id}/approve`;
  assert.equal((await server.call('POST', path, { token, body: {} })).status, 403);
  assert.equal((await bert('POST', path, {})).status, 200);
});
