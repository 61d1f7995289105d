import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { runDueJobs } from '../../../platform/jobs/run-due-jobs.ts';
import { openSiteReader, type SiteReader } from '../../../testing/site-reading.ts';
import { openSmallSite, type SmallSite, webPage } from '../../../testing/small-site.ts';
import { startTestServer, type TestServer } from '../../../testing/test-server.ts';
import { hear } from '../../../testing/wire.ts';
import { readSource } from './read-source.ts';

const MINUTE = 60_000;
let server: TestServer;
let site: SmallSite;
let reader: SiteReader;
let now = Date.now();

before(async () => {
  server = await startTestServer({ now: () => now }, { OUTBOUND_ALLOW: '127.0.0.1' });
  site = await openSmallSite();
});
after(async () => {
  site.close();
  await server.close();
});
beforeEach(async () => {
  reader = await openSiteReader(server);
  site.asked.length = 0;
  site.pages = {
    '/': webPage('Home', '<p>We mend bicycles.</p><a href="/a">A</a><a href="/b">B</a>'),
    '/a': webPage('A', '<p>Open on Monday.</p>'),
    '/b': webPage('B', '<p>A tyre costs 30 euros.</p>'),
  };
});

/** A page that answers the first time only when it is told to. */
function slowPage(path: string) {
  const answer = site.pages[path];
  const [asked, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let first = true;
  site.pages[path] = async () => {
    if (first) {
      first = false;
      asked.resolve();
      await goOn.promise;
    }
    assert.ok(answer && typeof answer !== 'function');
    return answer;
  };
  return { asked: asked.promise, goOn: goOn.resolve };
}

test('a run whose server died goes on where it was, and its results are there once', async () => {
  const source = await reader.add(site.url);
  const run = await reader.start(source);
  const slow = slowPage('/a');
  const dead = runDueJobs(server.services);
  await slow.asked;
  now += 6 * MINUTE;
  // The host's turn is still with the worker that died; on another node it would be free at once.
  const alive = runDueJobs(server.services);
  slow.goOn();
  await Promise.all([dead, alive]);
  const ended = await reader.state(source, run);
  assert.deepEqual([ended.state, ended.new, ended.found], ['done', 3, 3]);
  assert.equal(Object.keys(await reader.draft()).length, 3);
  // Only the page that was being read when it was taken for dead is asked for again.
  assert.equal(site.asked.filter(({ path }) => path === '/b').length, 1);
});

test('of workers that do a run at once one goes on, and no page is asked for again and again', async () => {
  const paths = Array.from({ length: 12 }, (_, at) => `/${'abcdefghijkl'[at]}`);
  site.pages['/'] = webPage('Home', paths.map((path) => `<p><a href="${path}">x</a></p>`).join(''));
  for (const path of paths) site.pages[path] = webPage(path, `<p>The words of ${path} are its own.</p>`);
  const source = await reader.add(site.url);
  const run = await reader.start(source);
  const claim = { id: 'job', businessId: reader.id, payload: { source_id: source, run_id: run } };
  const workers = 4;
  const outcomes = await Promise.all(
    Array.from({ length: workers }, () => readSource(server.services, { ...claim, interrupted: false })),
  );
  // Nobody but the one that goes on has the job run again.
  assert.deepEqual([...new Set(outcomes.map(({ kind }) => kind))], ['done']);
  const ended = await reader.state(source, run);
  assert.deepEqual([ended.state, ended.found, ended.skipped_count], ['done', 13, 0]);
  const pages = site.asked.filter(({ path }) => path === '/' || paths.includes(path)).length;
  // The start is asked for once more by each, to find where the site is.
  assert.ok(pages <= 13 + 2 * workers, `${pages} requests`);
});

test('a page that ended the server twice is left out, and the others are read', async () => {
  const source = await reader.add(site.url);
  const run = await reader.start(source);
  await server.services.store.forBusiness(reader.id).transaction(async ({ q }) => {
    await q
      .updateTable('source_runs')
      .set({ phase: 'pages', origin: site.url, robots: '' })
      .where('id', '=', run)
      .execute();
    await q
      .insertInto('source_pages')
      .values([
        { ...waiting(source, run, '/a'), tries: 2 },
        { ...waiting(source, run, '/b'), tries: 1 },
      ])
      .execute();
  });
  await runDueJobs(server.services);
  const ended = await reader.state(source, run);
  assert.match(reader.why(ended, `${site.url}/a`) ?? '', /failed twice/);
  assert.deepEqual(Object.keys(await reader.draft()), [`${site.url}/b`]);
});

function waiting(source_id: string, run_id: string, path: string) {
  return {
    source_id,
    run_id,
    id: `${run_id}${path}`,
    url: `${site.url}${path}`,
    state: 'queued' as const,
    depth: 0,
    place: 0,
    tries: 0,
    why: null,
    gone: 0,
    etag: null,
    last_modified: null,
    title: null,
    skeleton: null,
    family: path,
    content: null,
    result: null,
  };
}

for (const keep of [false, true]) {
  test(`a run that is stopped ends at once, and the draft ${keep ? 'keeps what was read' : 'stays as it was'}`, async () => {
    const source = await reader.add(site.url);
    const run = await reader.start(source);
    const slow = slowPage('/a');
    const working = runDueJobs(server.services);
    await slow.asked;
    const stopped = await reader.call('POST', `sources/${source}/runs/${run}/stop`, { keep });
    assert.equal(stopped.status, 200);
    slow.goOn();
    await working;
    const ended = await reader.state(source, run);
    assert.equal(ended.state, keep ? 'done' : 'failed');
    assert.match(ended.why, /Stopped by Test owner/);
    assert.deepEqual(Object.keys(await reader.draft()), keep ? [`${site.url}/`] : []);
    assert.ok(!site.asked.some(({ path }) => path === '/b'));
    assert.equal((await reader.run(source)).state, 'done');
  });
}

test('a source that is removed while it is read writes nothing more', async () => {
  const source = await reader.add(site.url);
  await reader.start(source);
  const slow = slowPage('/a');
  const working = runDueJobs(server.services);
  await slow.asked;
  assert.equal((await reader.call('DELETE', `sources/${source}`)).status, 204);
  slow.goOn();
  await working;
  assert.deepEqual(await reader.draft(), {});
});

test('one run a source at a time: a second start is the first one', async () => {
  const source = await reader.add(site.url);
  const [one, two] = await Promise.all([reader.start(source), reader.start(source)]);
  assert.equal(one, two);
  await runDueJobs(server.services);
  assert.equal(site.asked.filter(({ path }) => path === '/a').length, 1);
});

test('a site is read again after the hours that were chosen, and not once they were changed', async () => {
  const source = await reader.add(site.url, { every_hours: 2 });
  await reader.run(source);
  const { next_run_at } = (await reader.call('GET', `sources/${source}`)).json;
  assert.equal(Date.parse(next_run_at), now + 120 * MINUTE);
  site.asked.length = 0;
  now += 119 * MINUTE;
  await runDueJobs(server.services);
  assert.deepEqual(site.asked, []);
  now += 2 * MINUTE;
  for (let i = 0; i < 3; i++) await runDueJobs(server.services);
  assert.equal(site.asked.filter(({ path, status }) => path === '/a' && status === 304).length, 1);
  await reader.call('PATCH', `sources/${source}`, { every_hours: 0 });
  site.asked.length = 0;
  now += 300 * MINUTE;
  for (let i = 0; i < 3; i++) await runDueJobs(server.services);
  assert.deepEqual(site.asked, []);
});

test('a site that is busy is asked again, after a pause, and then left', async () => {
  let busy = 1;
  site.pages['/a'] = () =>
    busy-- > 0 ? { status: 503, headers: { 'retry-after': '0' } } : webPage('A', '<p>Late.</p>');
  site.pages['/b'] = { status: 429, headers: { 'retry-after': '0' } };
  const run = await reader.run(await reader.add(site.url));
  assert.match((await reader.draft())[`${site.url}/a`].text, /Late/);
  assert.match(reader.why(run, `${site.url}/b`) ?? '', /too busy/);
});

test('whoever watches hears how far a run is, with the pages by name', async () => {
  const url = await server.listen();
  const heard = await hear(`${url}/api/events`, { authorization: `Bearer ${reader.token}` });
  const source = await reader.add(site.url);
  const run = await reader.run(source);
  const last = await heard.until(({ name, data }) => name === 'source' && data.state === 'done');
  assert.deepEqual([last.data.run_id, last.data.new, last.data.fetched], [run.id, 3, 3]);
  const titles = heard.events.flatMap(({ name, data }) =>
    name === 'source' && data.page ? [data.page.title] : [],
  );
  assert.deepEqual(titles.sort(), ['A', 'B', 'Home']);
  heard.close();
});

test('a run that was given up by its worker makes way for a new one', async () => {
  const source = await reader.add(site.url);
  const dead = await reader.start(source);
  await server.services.store.platform.transaction((q) =>
    q.updateTable('jobs').set({ failed_at: now }).where('business_id', '=', reader.id).execute(),
  );
  assert.equal((await reader.run(source)).state, 'done');
  const given = await reader.state(source, dead);
  assert.deepEqual([given.state, given.code], ['failed', 'given_up']);
});

test('runs are kept for a while, and addresses that a site lost are not', async () => {
  const source = await reader.add(site.url);
  for (let i = 0; i < 23; i++) {
    site.pages['/'] = webPage(
      'Home',
      `<p>We mend bicycles.</p><a href="/lost${'abcdefghijklmnopqrstuvwxyz'[i]}">x</a>`,
    );
    await reader.run(source);
  }
  const kept = await server.services.store.forBusiness(reader.id).read(async ({ q }) => ({
    runs: await q.selectFrom('source_runs').select('id').execute(),
    pages: await q.selectFrom('source_pages').select('url').execute(),
  }));
  assert.equal(kept.runs.length, 20);
  assert.deepEqual(kept.pages.map(({ url }) => url.replace(site.url, '')).sort(), ['/', '/lostw']);
});
