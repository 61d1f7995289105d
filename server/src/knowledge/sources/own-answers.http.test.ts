import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openSiteReader, type SiteReader } from '../../testing/site-reading.ts';
import { openSmallSite, type SmallSite, webPage } from '../../testing/small-site.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let site: SmallSite;
let reader: SiteReader;
const says = (answer: string) =>
  webPage('Help', `<details><summary>Do you come at weekends?</summary><p>${answer}</p></details>`);

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
  site.pages = { '/': says('Only for emergencies.') };
});

const entries = async () => (await reader.call('GET', 'documents?kind=entry')).json.items;
const conflicts = async () => (await reader.call('GET', 'changes')).json.conflicts;

test('a question that the business answers itself stays one entry, with its wordings', async () => {
  const own = {
    question: 'Do you come at weekends',
    variants: ['saturday?'],
    answer: 'Only for emergencies.',
  };
  await reader.call('POST', 'entries', { ...own, question: 'Do you come at weekends?' });
  const source = await reader.add(site.url);
  await reader.run(source);
  assert.equal((await entries()).length, 1);
  assert.deepEqual(await conflicts(), []);

  site.pages['/'] = says('Never.');
  await reader.run(source);
  const [conflict] = await conflicts();
  assert.deepEqual([conflict.mine.answer, conflict.theirs.answer], ['Only for emergencies.', 'Never.']);
  const path = `sources/${source}/documents/${conflict.document_id}`;
  assert.equal((await reader.call('POST', path, { decision: 'take_theirs' })).status, 200);
  for (let run = 0; run < 2; run++) {
    const [entry, ...others] = await entries();
    assert.deepEqual([entry.answer, entry.variants, others], ['Never.', ['saturday?'], []]);
    await reader.run(source);
  }
  assert.deepEqual(await conflicts(), []);
});

test('another answer than the business gives itself is a conflict from the start', async () => {
  const own = { question: 'Do you come at weekends?', answer: 'Always.' };
  await reader.call('POST', 'entries', own);
  await reader.run(await reader.add(site.url));
  assert.deepEqual(
    (await entries()).map(({ answer }: { answer: string }) => answer),
    ['Always.'],
  );
  assert.equal((await conflicts()).length, 1);
});

test('wordings that people added to a question of the site make it theirs', async () => {
  const source = await reader.add(site.url);
  await reader.run(source);
  const [{ id }] = await entries();
  await reader.call('PATCH', `documents/${id}`, { variants: ['on sundays?'] });
  site.pages['/'] = says('Never.');
  await reader.run(source);
  const [conflict] = await conflicts();
  assert.deepEqual([conflict.kind, conflict.theirs.variants], ['changed', ['on sundays?']]);
});
