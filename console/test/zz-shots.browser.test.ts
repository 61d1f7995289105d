import { test } from 'node:test';
import { startWorker } from '@askbob/server/src/platform/jobs/start-worker.ts';
import { openSmallSite, webPage } from '@askbob/server/src/testing/small-site.ts';
import { startScriptedModel } from '@askbob/server/src/platform/models/testing/scripted-model.ts';
import { phone, startConsole } from './console-server.ts';
import { settled } from './inspect.ts';

const wide = { viewport: { width: 1280, height: 900 } };
test('shots', async () => {
  const model = await startScriptedModel(() => ({ kind: 'says', chunks: [JSON.stringify({ wordings: ['room for my car', 'is it free to leave the van there'] })] }));
  const app = await startConsole({ OUTBOUND_ALLOW: '127.0.0.1', LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'scripted' });
  const worker = startWorker(app.server.services);
  const nav = '<nav><a href="/">Home</a> <a href="/faq">Questions</a> <a href="/prices">Prices</a> <a href="/help">Help</a> <a href="/van">Van</a></nav><p>Winter sale: ask for our prices.</p>';
  const PARK = 'You can park for free in the yard behind our house, the gate is open from seven.';
  const q = (a: string, b: string) => `<details><summary>${a}</summary><p>${b}</p></details>`;
  const page = (t: string, b: string) => webPage(t, nav + b);
  const site = await openSmallSite({
    '/': page('Brightwater', '<p>We mend boilers in the whole city.</p>'),
    '/faq': page('Questions', q('Where can I park?', PARK) + q('Do you take cards?', 'Yes, all of them, and cash, too.')),
    '/help': page('Help and directions', q('Is there a car park?', `${PARK} Vans fit, too.`)),
    '/prices': page('Prices', '<p>A service costs 95 euros and takes about an hour of your time.</p>'),
    '/van': page('Our van and prices', '<p>A service costs 95 euros and takes about an hour of your time. The van is new.</p>'),
  });
  const business = await app.server.business({ name: 'Brightwater Heating' });
  const token = business.token;
  const email = await app.person('owner', business.id);
  const { page: p } = await app.signedIn(email, wide);
  await p.goto(`${app.base}/portal/knowledge/website`);
  await p.getByLabel('Your website’s address').fill(site.url);
  await p.getByRole('button', { name: 'Read my website' }).click();
  await p.getByRole('heading', { name: /things are said twice/ }).waitFor();
  const url = p.url();
  const views = [
    ['390-light', { ...phone }], ['390-dark', { ...phone, colorScheme: 'dark' as const }],
    ['1280-light', wide], ['1280-dark', { ...wide, colorScheme: 'dark' as const }],
  ] as const;
  const shoot = async (name: string, go: (page: typeof p) => Promise<void>, locale?: string) => {
    for (const [view, options] of views) {
      const s = await app.signedIn(email, { ...options, ...(locale ? { locale } : {}) });
      await go(s.page);
      await settled(s.page);
      await s.page.screenshot({ path: `/tmp/kn-shots/${name}-${view}.png`, fullPage: false });
      await s.close();
    }
  };
  await shoot('crawl', async (s) => { await s.goto(url); await s.getByRole('heading', { name: /said twice/ }).scrollIntoViewIfNeeded(); await s.locator('#content').evaluate((e) => { const h = [...document.querySelectorAll('h2')].find((x) => /twice/.test(x.textContent ?? '')); h?.scrollIntoView(); e.scrollBy?.(0, -20); }); });
  await shoot('merge', async (s) => { await s.goto(url); await s.getByRole('button', { name: /Compare and merge: Where can/ }).or(s.getByRole('button', { name: /Compare and merge: Is there/ })).first().click(); await s.getByRole('radio').first().waitFor(); });
  await shoot('pages', async (s) => { await s.goto(url); await s.getByText('What was left out of the pages').scrollIntoViewIfNeeded(); await s.getByText(/^Show \d+ text/).click(); await s.getByText('What was left out of the pages').scrollIntoViewIfNeeded(); });
  // a conflict
  const docs = (await app.server.call('GET', '/api/knowledge/documents', { token })).json.items;
  const prices = docs.find((d: { title?: string }) => d.title === 'Prices');
  await app.server.call('PATCH', `/api/knowledge/documents/${prices.id}`, { token, body: { text: `${prices.text}\n\nAsk for winter prices.` } });
  site.pages['/prices'] = page('Prices', '<p>A service costs 105 euros and takes about two hours of your time.</p>');
  await p.getByRole('button', { name: 'Re-check now' }).click();
  await p.getByRole('heading', { name: 'You and your website say something different' }).waitFor();
  await shoot('diff', async (s) => { await s.goto(url); await s.getByRole('heading', { name: 'You and your website say something different' }).evaluate((e) => e.scrollIntoView()); });
  await shoot('health', async (s) => { await s.goto(`${app.base}/portal/knowledge/health`); await s.getByText('1').first().waitFor(); });
  const park = docs.find((d: { question?: string }) => d.question === 'Where can I park?');
  await app.server.call('POST', '/api/knowledge/proposals/write', { token, body: { document_id: park.id } });
  await shoot('proposals', async (s) => { await s.goto(`${app.base}/portal/knowledge/proposals`); await s.getByText('Written by a model').first().waitFor(); });
  await shoot('entry', async (s) => { await s.goto(`${app.base}/portal/knowledge/${park.id}`); await s.getByRole('button', { name: /Have the model/ }).evaluate((e) => e.scrollIntoView({ block: 'center' })); });
  await app.server.call('PATCH', '/api/customer-portal/business', { token, body: { settings: { approval: 'two' } } });
  const pub = await app.server.call('POST', '/api/knowledge/publish', { token, body: { note: 'From the website' } });
  console.log(pub.status, pub.json.state ?? pub.text.slice(0, 200));
  await shoot('approval', async (s) => { await s.goto(`${app.base}/portal/knowledge/approvals`); await s.waitForTimeout(800); const b = s.getByRole('button', { name: /Look|Show|Compare/ }).first(); if (await b.count()) await b.click().catch(() => {}); await s.waitForTimeout(800); });
  await worker.stop(); site.close(); await app.close(); await model.close();
});
