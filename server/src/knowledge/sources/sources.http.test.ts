import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openSiteReader, type SiteReader } from '../../testing/site-reading.ts';
import { smallPdf } from '../../testing/small-pdf.ts';
import { openSmallSite, type SmallSite, webPage } from '../../testing/small-site.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let site: SmallSite;
let reader: SiteReader;

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
  site.pages = {};
  site.asked.length = 0;
});

const link = (...paths: string[]) =>
  paths.map((path) => `<p><a href="${path}">More at ${path}</a></p>`).join('');
const paths = () => site.asked.map(({ path }) => path);
const at = (path: string) => `${site.url}${path}`;

test('reads a site into the draft, follows its links, and leaves what visitors see alone', async () => {
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link('/prices', 'https://other.example/x')}`);
  site.pages['/prices'] = webPage('Prices', '<p>A new tyre costs 30 euros.</p>');
  const source = await reader.add(site.url);
  const run = await reader.run(source);
  assert.deepEqual([run.state, run.new, run.gone], ['done', 2, 0]);
  const draft = await reader.draft();
  assert.match(draft[at('/prices')].text, /30 euros/);
  assert.equal(draft[at('/prices')].url, at('/prices'));
  const changes = (await reader.call('GET', 'changes')).json;
  assert.deepEqual([changes.added, changes.removed, changes.conflicts], [2, 0, []]);
  assert.match(site.asked[0]?.agent ?? '', /^AskBob\/\S+ \(\+http\S+\)$/);
  const shown = (await reader.call('GET', `sources/${source}`)).json;
  assert.deepEqual([shown.state, shown.pages, shown.last_run.new], ['idle', 2, 2]);
});

test('never asks for what robots.txt forbids, and says so', async () => {
  site.pages['/robots.txt'] = {
    headers: { 'content-type': 'text/plain' },
    body: 'User-agent: AskBob\nDisallow: /private\nDisallow: /s.xml\n',
  };
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link('/private/1')}`);
  const run = await reader.run(await reader.add(site.url));
  assert.match(reader.why(run, at('/private/1')) ?? '', /robots\.txt/);
  assert.deepEqual(
    paths().filter((path) => path.startsWith('/private')),
    [],
  );
});

test('a robots.txt that cannot be had forbids all, and the draft stays as it was', async () => {
  site.pages['/robots.txt'] = { status: 500 };
  site.pages['/'] = webPage('Home', '<p>We mend bicycles.</p>');
  const source = await reader.add(site.url);
  const run = await reader.run(source);
  assert.equal(run.state, 'failed');
  assert.match(run.why, /robots\.txt/);
  assert.deepEqual(paths(), ['/robots.txt']);
  assert.deepEqual(await reader.draft(), {});
  assert.equal((await reader.call('GET', `sources/${source}`)).json.state, 'failed');
});

test('finds pages that only a packed sitemap of a sitemap lists', async () => {
  site.pages['/robots.txt'] = { body: `Sitemap: ${at('/index.xml')}` };
  site.pages['/index.xml'] = {
    body: `<sitemapindex><sitemap><loc>${at('/s.xml.gz')}</loc></sitemap></sitemapindex>`,
  };
  site.pages['/s.xml.gz'] = {
    headers: { 'content-type': 'application/gzip' },
    body: gzipSync(
      `<urlset><url><loc>${at('/hidden')}</loc></url><url><loc>https://other.example/</loc></url></urlset>`,
    ),
  };
  site.pages['/'] = webPage('Home', '<p>We mend bicycles.</p>');
  site.pages['/hidden'] = webPage('Hidden', '<p>Only listed.</p>');
  await reader.run(await reader.add(site.url));
  assert.match((await reader.draft())[at('/hidden')].text, /Only listed/);
});

test('a redirect to a private address or another site is never followed', async () => {
  const elsewhere = await openSmallSite({ '/': webPage('Secret', '<p>Inside.</p>') });
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link('/a', '/b', '/c')}`);
  site.pages['/a'] = { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } };
  site.pages['/b'] = { status: 302, headers: { location: elsewhere.url } };
  site.pages['/c'] = { status: 302, headers: { location: '/c' } };
  const run = await reader.run(await reader.add(site.url));
  elsewhere.close();
  assert.match(reader.why(run, at('/a')) ?? '', /another site/);
  assert.match(reader.why(run, at('/b')) ?? '', /another site/);
  assert.match(reader.why(run, at('/c')) ?? '', /circle/);
  assert.deepEqual(elsewhere.asked, []);
});

test('a start that is not on the public internet is not read', async () => {
  const run = await reader.run(await reader.add('http://192.168.7.7/'));
  assert.equal(run.state, 'failed');
  assert.match(run.why, /not on the public internet/);
});

test('endless lists, session ids and addresses in circles end', async () => {
  site.pages['/'] = webPage(
    'Home',
    `<p>We mend bicycles.</p>${link('/dates?week=1', '/x?PHPSESSID=1', '/x?utm_source=a')}`,
  );
  site.pages['/dates'] = ({ url }) => {
    const week = Number(new URL(url ?? '', site.url).searchParams.get('week'));
    return webPage('Dates', `<p>Nothing on in week ${week}.</p>${link(`/dates?week=${week + 1}`, 'a/b/')}`);
  };
  site.pages['/x'] = webPage('Bikes', '<p>We sell bicycles.</p>');
  const run = await reader.run(await reader.add(site.url));
  assert.equal(run.state, 'done');
  assert.ok(paths().length < 20, paths().join(' '));
  assert.equal(paths().filter((path) => path.startsWith('/x')).length, 1);
  assert.ok(run.skipped.some(({ why }: { why: string }) => /endless list/.test(why)));
});

test('a page that leads on at once is read where it leads', async () => {
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link('/old')}`);
  site.pages['/old'] = webPage('Moved', '<p>Moved.</p>', '<meta http-equiv="refresh" content="0; url=/new">');
  site.pages['/new'] = webPage('Prices', '<p>A new tyre costs 30 euros.</p>');
  const run = await reader.run(await reader.add(site.url));
  assert.match(reader.why(run, at('/old')) ?? '', /leads to \/new/);
  assert.deepEqual(Object.keys(await reader.draft()).sort(), [at('/'), at('/new')]);
});

test('tags, filters and calendars that multiply are not followed to their end', async () => {
  const tags = ['boiler', 'bath', 'pump', 'solar'];
  site.pages['/'] = webPage(
    'Home',
    `<p>We mend heating.</p>${link('/tags/boiler', '/shop?make=a', '/calendar/2026/11')}`,
  );
  const words = (text: string) => `<p>All that we say about ${text}, in words of its own.</p>`;
  const endless = (path: string) => {
    const { pathname, searchParams } = new URL(path, site.url);
    if (pathname.startsWith('/tags/')) {
      const chosen = pathname.slice(6);
      return webPage(chosen, words(chosen) + link(...tags.map((tag) => `/tags/${chosen}+${tag}`)));
    }
    if (pathname === '/shop') {
      const more = ['size', 'color', 'price'].map((name) => `/shop?${searchParams}&${name}=a`);
      return webPage(`${searchParams}`, words(`${searchParams}`) + link(...more));
    }
    const [, , year = 0, month = 0] = pathname.split('/').map(Number);
    const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7).replace('-', '/');
    return webPage(pathname, words('x'.repeat(year * 12 + month - 24_300)) + link(`/calendar/${next}`));
  };
  site.pages = new Proxy(site.pages, {
    get: (pages, path) =>
      /^\/(?:tags|shop|calendar)/.test(String(path)) ? endless(String(path)) : pages[String(path)],
  });
  const run = await reader.run(await reader.add(site.url));
  assert.equal(run.state, 'done');
  const asked = (start: string) => paths().filter((path) => path.startsWith(start));
  assert.deepEqual(
    asked('/tags/').filter((path) => path.split('+').length > 2),
    [],
  );
  assert.deepEqual(
    asked('/shop').filter((path) => path.split('&').length > 2),
    [],
  );
  assert.ok(asked('/calendar/').length <= 20, asked('/calendar/').join(' '));
  const codes = new Set(run.skipped.map(({ code }: { code: string }) => code));
  assert.deepEqual([...codes].sort(), ['circle', 'combined', 'endless']);
});

test('an archive by dates or numbers is read whole where its pages say something, or where the sitemap lists them', async () => {
  const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const own = (n: number) =>
    webPage(letters(n), `<p>${'tent lamp fire boat'.replaceAll(' ', letters(n))}</p>`);
  const day = (n: number) => new Date(Date.UTC(2024, 4, n)).toISOString().slice(0, 10);
  const news = Array.from({ length: 30 }, (_, n) => `/news/${day(n).replaceAll('-', '/')}`);
  const events = Array.from({ length: 30 }, (_, n) => `/events/${day(n)}`);
  const numbered = Array.from({ length: 60 }, (_, n) => `/index.php?id=${n}`);
  const diary = Array.from({ length: 30 }, (_, n) => `/diary/${day(n)}`);
  for (const [n, path] of [...news, ...numbered].entries()) site.pages[path] = own(n);
  for (const path of events)
    site.pages[path] = webPage('Choir', `<p>We sing on ${path.slice(8)} at 7 pm.</p>`);
  for (const [n, path] of diary.entries())
    site.pages[path] = webPage(
      'Diary',
      `<p>Nothing at all is on in our house today, ${letters(n)} days on.</p>`,
    );
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link(...news, ...numbered, ...diary)}`);
  site.pages['/sitemap.xml'] = {
    body: `<urlset>${events.map((path) => `<url><loc>${at(path)}</loc></url>`).join('')}</urlset>`,
  };
  const run = await reader.run(await reader.add(site.url));
  assert.equal(run.state, 'done');
  const left = run.skipped.map(({ url }: { url: string }) => url.slice(site.url.length).split(/[/?]/)[1]);
  assert.deepEqual([...new Set(left)], ['diary']);
  assert.equal(left.length, 10);
});

test('a site that makes up an address for each visit is not read for ever, and gives one document', async () => {
  const letters = (n: number): string =>
    n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
  let visits = 0;
  const basket = () => {
    visits += 2;
    const on = [visits, visits + 1].map((n) => `<a href="/s/${letters(n)}k">Go on</a>`).join(' ');
    return webPage('Basket', `<p>Your basket is empty, dear visitor.</p>${on}`);
  };
  site.pages = new Proxy(site.pages, {
    get: (pages, path) => (String(path).startsWith('/s/') ? basket : pages[String(path)]),
  });
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link('/s/first')}`);
  const run = await reader.run(await reader.add(site.url));
  assert.equal(run.state, 'done');
  assert.ok(paths().length < 30, `${paths().length} requests`);
  assert.equal(Object.keys(await reader.draft()).length, 2);
});

test('honours noindex and nofollow, in the page and in its headers', async () => {
  site.pages['/'] = webPage(
    'Home',
    `<p>We mend bicycles.</p>${link('/a', '/b', '/c')}<a rel="nofollow" href="/d">d</a>`,
  );
  site.pages['/a'] = webPage(
    'A',
    `<p>Secret A.</p>${link('/from-a')}`,
    '<meta name="robots" content="noindex">',
  );
  site.pages['/b'] = { ...webPage('B', '<p>Secret B.</p>'), headers: { 'x-robots-tag': 'noindex' } };
  site.pages['/c'] = webPage(
    'C',
    `<p>Words of C.</p>${link('/from-c')}`,
    '<meta name="robots" content="nofollow">',
  );
  site.pages['/from-a'] = webPage('From A', '<p>Words behind A.</p>');
  const run = await reader.run(await reader.add(site.url));
  assert.deepEqual(Object.keys(await reader.draft()).sort(), [at('/'), at('/c'), at('/from-a')].sort());
  assert.match(reader.why(run, at('/b')) ?? '', /noindex/);
  assert.ok(!paths().includes('/from-c') && !paths().includes('/d'));
});

test('pages with the same address of their own, or the same words, are one document', async () => {
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link('/a?x=1', '/b', '/b/', '/lies')}`);
  const own = webPage(
    'A',
    '<p>Words of A are these ones here.</p>',
    `<link rel="canonical" href="${at('/a')}">`,
  );
  site.pages['/a'] = own;
  site.pages['/b'] = webPage('B', '<p>Words of B.</p>');
  site.pages['/b/'] = site.pages['/b'];
  site.pages['/lies'] = webPage(
    'L',
    '<p>Quite other words stand here.</p>',
    `<link rel="canonical" href="${at('/')}">`,
  );
  const run = await reader.run(await reader.add(site.url));
  assert.deepEqual(
    Object.keys(await reader.draft()).sort(),
    [at('/'), at('/a'), at('/b'), at('/lies')].sort(),
  );
  assert.match(reader.why(run, at('/a?x=1')) ?? '', /says the same as \/a/);
});

test('a page that is drawn by script is listed, not guessed', async () => {
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link('/app')}`);
  site.pages['/app'] = {
    body: '<html><head><title>App</title><script src="/a.js"></script></head><body><div id="app"></div></body></html>',
  };
  const run = await reader.run(await reader.add(site.url));
  assert.match(reader.why(run, at('/app')) ?? '', /JavaScript/);
});

test('a PDF that the site links to comes along, and one that is broken says so', async () => {
  site.pages['/'] = webPage(
    'Home',
    `<p>We mend bicycles.</p>${link('/terms.pdf', '/broken.pdf', '/film.bin')}`,
  );
  const headers = { 'content-type': 'application/pdf' };
  site.pages['/terms.pdf'] = { headers, body: smallPdf('Repairs carry a guarantee of two years.') };
  site.pages['/broken.pdf'] = { headers, body: '%PDF-1.4 nothing' };
  site.pages['/film.bin'] = { headers: { 'content-type': 'video/mp4' }, body: 'x' };
  const run = await reader.run(await reader.add(site.url));
  assert.match((await reader.draft())[at('/terms.pdf')].text, /guarantee of two years/);
  assert.match(reader.why(run, at('/broken.pdf')) ?? '', /could not be read/);
  assert.match(reader.why(run, at('/film.bin')) ?? '', /not a page \(video\/mp4\)/);
});

test('takes only the pages that were chosen, and no more than allowed', async () => {
  site.pages['/'] = webPage(
    'Home',
    `<p>We mend bicycles.</p>${link('/faq/1', '/faq/2', '/faq/old/3', '/news')}`,
  );
  for (const path of ['/faq/1', '/faq/2', '/faq/old/3', '/news'])
    site.pages[path] = webPage(path, `<p>Words of ${path}.</p>`);
  const chosen = await reader.run(await reader.add(site.url, { include: ['/faq/*'], exclude: ['*/old/*'] }));
  assert.match(reader.why(chosen, at('/news')) ?? '', /you chose/);
  assert.ok(!paths().includes('/news') && !paths().includes('/faq/old/3'));
  const few = await reader.run(await reader.add(at('/?few'), { max_pages: 2 }));
  assert.equal(few.fetched <= 3, true);
  assert.ok(few.skipped.some(({ why }: { why: string }) => /Only 2 pages/.test(why)));
});

test('an unchanged page costs one conditional request, a changed one is updated, a gone one leaves the draft', async () => {
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link('/a', '/b')}`);
  site.pages['/a'] = webPage('A', '<p>Open on Monday.</p>');
  site.pages['/b'] = webPage('B', '<p>Summer party.</p>');
  const source = await reader.add(site.url);
  await reader.run(source);
  site.asked.length = 0;
  site.pages['/a'] = webPage('A', '<p>Open on Tuesday.</p>');
  delete site.pages['/b'];
  const run = await reader.run(source);
  assert.deepEqual([run.new, run.changed, run.gone, run.unchanged], [0, 1, 1, 1]);
  const draft = await reader.draft();
  assert.match(draft[at('/a')].text, /Tuesday/);
  assert.equal(draft[at('/a')].version, 2);
  assert.equal(draft[at('/b')], undefined);
  const again = site.asked.filter(({ path, conditional }) => path === '/' && conditional);
  assert.deepEqual(
    again.map(({ status }) => status),
    [304],
  );
});

test('a page that people edited is a conflict, not overwritten, and either side can be taken', async () => {
  site.pages['/'] = webPage('Home', '<p>Open on Monday.</p>');
  const source = await reader.add(site.url);
  await reader.run(source);
  const { id } = (await reader.draft())[at('/')];
  await reader.call('PATCH', `documents/${id}`, { text: 'Open on Monday, ring twice.' });
  assert.equal((await reader.run(source)).unchanged, 1);
  assert.deepEqual((await reader.call('GET', 'changes')).json.conflicts, []);

  site.pages['/'] = webPage('Home', '<p>Open on Tuesday.</p>');
  await reader.run(source);
  assert.match((await reader.draft())[at('/')].text, /ring twice/);
  const [conflict] = (await reader.call('GET', 'changes')).json.conflicts;
  assert.deepEqual([conflict.document_id, conflict.url, conflict.kind], [id, at('/'), 'changed']);
  assert.match(conflict.theirs.text, /Tuesday/);
  const decide = (decision: string) => reader.call('POST', `sources/${source}/documents/${id}`, { decision });
  assert.equal((await decide('keep_mine')).status, 200);
  await reader.run(source);
  assert.deepEqual((await reader.call('GET', 'changes')).json.conflicts, []);

  site.pages['/'] = webPage('Home', '<p>Open on Friday.</p>');
  await reader.run(source);
  assert.equal((await decide('take_theirs')).status, 200);
  assert.match((await reader.draft())[at('/')].text, /Friday/);
  assert.equal((await decide('take_theirs')).status, 409);
});

test('what was left out stays out, until it is taken again', async () => {
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link('/a')}`);
  site.pages['/a'] = webPage('A', '<p>Open on Monday.</p>');
  const source = await reader.add(site.url);
  await reader.run(source);
  const { id } = (await reader.draft())[at('/a')];
  const decide = (decision: string) => reader.call('POST', `sources/${source}/documents/${id}`, { decision });
  assert.equal((await decide('leave')).json.state, 'left');
  site.pages['/a'] = webPage('A', '<p>Open on Tuesday.</p>');
  await reader.run(source);
  assert.equal((await reader.draft())[at('/a')], undefined);
  assert.equal((await decide('take')).json.state, 'taken');
  assert.match((await reader.draft())[at('/a')].text, /Tuesday/);
  const { items } = (await reader.call('GET', `sources/${source}/pages`)).json;
  assert.deepEqual(items.map((page: { url: string }) => page.url).sort(), [at('/'), at('/a')]);
});

test('a site that loses most of its pages at once asks people first', async () => {
  const all = Array.from({ length: 8 }, (_, i) => `/p/${'abcdefgh'[i]}`);
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link(...all)}`);
  for (const path of all) site.pages[path] = webPage(path, `<p>Words of ${path} alone.</p>`);
  const source = await reader.add(site.url);
  await reader.run(source);
  for (const path of all) delete site.pages[path];
  await reader.run(source);
  assert.equal(Object.keys(await reader.draft()).length, 9);
  const { conflicts } = (await reader.call('GET', 'changes')).json;
  assert.deepEqual(
    conflicts.map(({ kind }: { kind: string }) => kind),
    Array(8).fill('gone'),
  );
});

test('what the site says of its business is offered, and not written', async () => {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BicycleStore',
    telephone: '+49 30 123',
    address: { streetAddress: 'Hauptstr. 1', postalCode: '10115', addressLocality: 'Berlin' },
    openingHours: ['Mo-Fr 09:00-17:00'],
  };
  site.pages['/'] = webPage(
    'Home',
    `<p>We mend bicycles.</p><script type="application/ld+json">${JSON.stringify(data)}</script>`,
  );
  const source = await reader.add(site.url);
  await reader.run(source);
  const { offered } = (await reader.call('GET', `sources/${source}`)).json;
  assert.deepEqual(offered.facts, { address: 'Hauptstr. 1, 10115 Berlin', phone: '+49 30 123' });
  assert.equal(offered.office_hours.length, 5);
  const { json } = await server.call('GET', '/api/customer-portal/business', { token: reader.token });
  assert.deepEqual([json.settings.facts, json.settings.office_hours], [{}, []]);
});

test('the same site is added once, and one that is removed can take its untouched documents along', async () => {
  site.pages['/'] = webPage('Home', `<p>We mend bicycles.</p>${link('/a')}`);
  site.pages['/a'] = webPage('A', '<p>Open on Monday.</p>');
  const source = await reader.add(site.url);
  assert.equal((await reader.call('POST', 'sources', { kind: 'site', url: `${site.url}/#top` })).status, 409);
  await reader.run(source);
  await reader.call('PATCH', `documents/${(await reader.draft())[at('/a')].id}`, { text: 'Mine.' });
  assert.equal((await reader.call('DELETE', `sources/${source}?documents=remove`)).status, 204);
  assert.deepEqual(Object.keys(await reader.draft()), [at('/a')]);
  assert.equal((await reader.call('GET', `sources/${source}`)).status, 404);
});
