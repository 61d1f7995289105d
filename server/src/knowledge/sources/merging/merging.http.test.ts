import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openSiteReader, type SiteReader } from '../../../testing/site-reading.ts';
import { openSmallSite, type SmallSite, webPage } from '../../../testing/small-site.ts';
import { startTestServer, type TestServer } from '../../../testing/test-server.ts';

let server: TestServer;
let site: SmallSite;
let reader: SiteReader;
let source: string;

const asked = (question: string, answer: string) =>
  `<details><summary>${question}</summary><p>${answer}</p></details>`;
const PARKING = 'You can park for free in the yard behind our house, the gate is open from seven.';
const TERMS =
  'We mend bicycles of every make. A repair takes three days at most. Bring the key of your lock.';

before(async () => {
  server = await startTestServer({}, { OUTBOUND_ALLOW: '127.0.0.1' });
  site = await openSmallSite();
});
after(async () => {
  site.close();
  await server.close();
});
beforeEach(async () => {
  reader = await openSiteReader(server);
  site.pages = {
    '/': webPage('Home', '<p>Welcome.</p><a href="/faq">F</a><a href="/help">H</a><a href="/terms">T</a>'),
    '/faq': webPage('FAQ', asked('Where can I park?', PARKING)),
    '/help': webPage(
      'Help',
      `${asked('Is there a car park?', `${PARKING} Bicycles too.`)}<a href="/terms-old">old</a>`,
    ),
    '/terms': webPage('Terms', `<p>${TERMS} We give a year of guarantee on each.</p>`),
    '/terms-old': webPage('Old terms', `<p>${TERMS}</p>`),
  };
  source = await reader.add(site.url);
  await reader.run(source);
});

const doubles = async () => (await reader.call('GET', `sources/${source}/doubles`)).json.items;
const documents = async () => (await reader.call('GET', 'documents?limit=200')).json.items;
const called = async (title: string) =>
  (await documents()).find((each: { question?: string; title?: string }) =>
    [each.question, each.title].includes(title),
  );
const links = async () =>
  (await reader.call('GET', `sources/${source}/pages`)).json.items.flatMap(
    (page: { documents: unknown[] }) => page.documents,
  );
const stateOf = async (title: string) =>
  (await links()).find((each: { title: string }) => each.title === title);
const preview = async (one: string, other: string, keep = '') =>
  (
    await reader.call(
      'GET',
      `sources/${source}/documents/${one}/merge?with=${other}${keep && `&keep=${keep}`}`,
    )
  ).json;
/** Merges two documents as their preview shows. */
async function merge(one: string, other: string, keep?: string) {
  const shown = await preview(one, other, keep);
  return reader.call('POST', `sources/${source}/documents/${one}/merge`, {
    with: other,
    keep: shown.keep.document_id,
    versions: [shown.keep.version, shown.drop.version],
  });
}

test('what a site says twice is named, and nothing else', async () => {
  const found = (await doubles()).map((each: { kind: string; title: string; with: { title: string } }) => [
    each.kind,
    ...[each.title, each.with.title].sort(),
  ]);
  assert.deepEqual(found.sort(), [
    ['answer', 'Is there a car park?', 'Where can I park?'],
    ['page', 'Old terms', 'Terms'],
  ]);
});

test('leaves of a calendar, which differ in a day alone, are no doubles; copies with another date under another name are', async () => {
  const leaf = (day: string) =>
    `On ${day} our workshop is open from nine to five, bring the key of your lock and your bicycle.`;
  site.pages = {
    '/': webPage(
      'Home',
      ['05-04', '05-05', 'monday', 'tuesday', 'plan', 'plan-copy']
        .map((at) => `<a href="/day/${at}">D</a>`)
        .join(''),
    ),
    '/day/05-04': webPage('4 May', `<p>${leaf('4 May')}</p>`),
    '/day/05-05': webPage('5 May', `<p>${leaf('5 May')}</p>`),
    '/day/monday': webPage(
      'Monday',
      `<p>Every Monday a tour through the old town begins at our door, about two hours long.</p>`,
    ),
    '/day/tuesday': webPage(
      'Tuesday',
      `<p>Every Tuesday a tour through the old town begins at our door, about two hours long.</p>`,
    ),
    '/day/plan': webPage('Plan', `<p>${TERMS} Until 4 May.</p>`),
    '/day/plan-copy': webPage('Plan again', `<p>${TERMS} Until 5 May.</p>`),
  };
  reader = await openSiteReader(server);
  source = await reader.add(site.url);
  await reader.run(source);
  const found = (await doubles()).map((each: { title: string; with: { title: string } }) =>
    [each.title, each.with.title].sort(),
  );
  assert.deepEqual(found, [['Plan', 'Plan again']]);
});

test('of two answers the one that says more stays, with the question of the other as a wording', async () => {
  const [one, other] = [await called('Where can I park?'), await called('Is there a car park?')];
  const shown = await preview(one.id, other.id);
  assert.deepEqual(
    [shown.keep.title, shown.drop.title, shown.added, shown.no_room],
    ['Is there a car park?', 'Where can I park?', ['Where can I park?'], 0],
  );
  assert.deepEqual(await called('Is there a car park?'), other, 'a preview changes nothing');
  assert.equal((await merge(one.id, other.id)).status, 200);
  assert.equal(await called('Where can I park?'), undefined);
  const kept = await called('Is there a car park?');
  assert.deepEqual([kept.variants, kept.answer], [['Where can I park?'], other.answer]);
  assert.deepEqual(
    (await doubles()).map(({ kind }: { kind: string }) => kind),
    ['page'],
  );
  const merged = await stateOf('Where can I park?');
  assert.deepEqual([merged.state, merged.merged_into.document_id], ['merged', other.id]);
});

test('the other text stays where it is chosen', async () => {
  const [one, other] = [await called('Where can I park?'), await called('Is there a car park?')];
  assert.equal((await merge(one.id, other.id, one.id)).status, 200);
  assert.deepEqual((await called('Where can I park?')).variants, ['Is there a car park?']);
  assert.equal(await called('Is there a car park?'), undefined);
});

test('what people wrote themselves stays before what the site says, and gets its address', async () => {
  const own = { question: 'Parking?', variants: ['where to park'], answer: 'In the yard.' };
  const { json } = await reader.call('POST', 'entries', own);
  const other = await called('Is there a car park?');
  const shown = await preview(other.id, json.id);
  assert.deepEqual([shown.keep.title, shown.keep.edited, shown.url], ['Parking?', true, `${site.url}/help`]);
  await merge(other.id, json.id);
  const kept = await called('Parking?');
  assert.deepEqual(
    [kept.answer, kept.variants, kept.url],
    ['In the yard.', ['where to park', 'Is there a car park?'], `${site.url}/help`],
  );
});

test('two pages become one, which later runs leave as it is', async () => {
  const [one, other] = [await called('Old terms'), await called('Terms')];
  await merge(one.id, other.id);
  for (let run = 0; run < 2; run++) {
    const { new: fresh, changed } = await reader.run(source);
    assert.deepEqual([fresh, changed], [0, 0]);
    assert.equal(await called('Old terms'), undefined);
  }
  site.pages['/terms-old'] = webPage('Old terms', '<p>Repairs take a week now.</p>');
  assert.equal((await reader.run(source)).changed, 1, 'people see that the other page says something else');
  assert.equal(await called('Old terms'), undefined);
  assert.equal((await reader.run(source)).changed, 0);
});

test('a page comes back by itself when the site loses the one it was merged into, not when people take that out', async () => {
  const [one, other] = [await called('Old terms'), await called('Terms')];
  await merge(one.id, other.id);
  site.pages['/terms'] = { status: 404 };
  await reader.run(source);
  assert.equal(await called('Terms'), undefined);
  const back = await called('Old terms');
  assert.deepEqual([back.id, back.text.includes('three days')], [one.id, true]);

  const [park, car] = [await called('Where can I park?'), await called('Is there a car park?')];
  await merge(park.id, car.id);
  await reader.call('DELETE', `documents/${car.id}`);
  await reader.run(source);
  assert.equal(await called('Where can I park?'), undefined);
  assert.equal((await stateOf('Where can I park?')).state, 'left');
});

test('what was merged can be taken apart again', async () => {
  const [one, other] = [await called('Where can I park?'), await called('Is there a car park?')];
  await reader.call('PATCH', `documents/${one.id}`, { variants: ['car park?'] });
  await merge(one.id, other.id, other.id);
  await reader.call('PATCH', `documents/${other.id}`, {
    variants: ['Where can I park?', 'car park?', 'a wording of ours'],
  });
  assert.equal(
    (await reader.call('POST', `sources/${source}/documents/${one.id}`, { decision: 'take' })).status,
    200,
  );
  assert.deepEqual((await called('Is there a car park?')).variants, ['a wording of ours']);
  const back = await called('Where can I park?');
  assert.deepEqual([back.id, back.answer, back.variants], [one.id, PARKING, ['car park?']]);
  // It holds what people wrote, so the site does not write over it.
  site.pages['/faq'] = webPage('FAQ', asked('Where can I park?', 'Nowhere.'));
  await reader.run(source);
  assert.equal((await called('Where can I park?')).answer, PARKING);
  assert.equal((await reader.call('GET', 'changes')).json.conflicts.length, 1);
});

test('three become one', async () => {
  const { json } = await reader.call('POST', 'entries', { question: 'Parking?', answer: 'In the yard.' });
  const [one, other] = [await called('Where can I park?'), await called('Is there a car park?')];
  await merge(one.id, other.id);
  await merge(other.id, json.id);
  assert.equal((await stateOf('Where can I park?')).merged_into.document_id, json.id);
  assert.deepEqual((await called('Parking?')).variants, ['Is there a car park?', 'Where can I park?']);
});

test('what has changed since it was shown, and what cannot be one, is not merged', async () => {
  const [one, other] = [await called('Where can I park?'), await called('Is there a car park?')];
  const shown = await preview(one.id, other.id);
  await reader.call('PATCH', `documents/${other.id}`, { answer: 'Nowhere.' });
  const body = {
    with: other.id,
    keep: shown.keep.document_id,
    versions: [shown.keep.version, shown.drop.version],
  };
  const path = `sources/${source}/documents/${one.id}/merge`;
  assert.equal((await reader.call('POST', path, body)).json.code, 'conflict');
  const page = await called('Terms');
  for (const [to, status] of [
    [one.id, 422],
    [page.id, 422],
    ['none', 422],
  ] as const)
    assert.equal((await reader.call('GET', `${path}?with=${to}`)).status, status, to);
  assert.equal((await reader.call('GET', `${path}?with=${other.id}&keep=${page.id}`)).status, 422);
  const own = (await reader.call('POST', 'entries', { question: 'Ours?', answer: 'Yes.' })).json.id;
  assert.equal(
    (await reader.call('GET', `sources/${source}/documents/${own}/merge?with=${one.id}`)).status,
    404,
  );
  assert.ok(await called('Where can I park?'));
});

test('what was left out of the pages is shown, what stands on most of them first', async () => {
  const bar = '<p>Winter sale: everything must go this week.</p>';
  for (const [path, words] of [
    ['/', 'Welcome'],
    ['/faq', 'Questions about tyres'],
    ['/help', 'How to find us'],
    ['/terms', 'What we promise'],
  ] as const)
    site.pages[path] = webPage(
      words,
      `<nav><a href="/">Home</a> <a href="/faq">Tyres</a></nav>${bar}<p>${words} is told at length on this page.</p>
      <a href="/faq">F</a><a href="/help">H</a><a href="/terms">T</a>`,
    );
  site.pages['/terms-old'] = { status: 404 };
  const { left_out } = await reader.run(source);
  const sale = left_out.find(({ text }: { text: string }) => text.includes('Winter sale'));
  assert.deepEqual([sale?.reason, sale?.pages], ['every_page', 4], JSON.stringify(left_out));
  assert.match(sale.why, /most pages/);
  assert.ok(left_out.some(({ reason }: { reason: string }) => reason === 'menu'));
});
