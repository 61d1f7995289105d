import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type ConsoleServer, phone, signIn, startConsole } from '../console/test/console-server.ts';
import { publishDocuments } from '../server/src/testing/publish.ts';
import { onWidget } from '../widget/test/on-widget.ts';
import { type ForeignSite, startForeignSite } from './foreign-site.ts';
import { type PathProxy, startPathProxy } from './path-proxy.ts';

for (const strips of [false, true]) {
  describe(`below a path that the proxy ${strips ? 'takes away' : 'leaves'}`, () => {
    let proxy: PathProxy;
    let app: ConsoleServer;
    let site: ForeignSite;
    let business: { id: string; token: string };
    before(async () => {
      proxy = await startPathProxy('/help/bob', strips);
      app = await startConsole({}, proxy);
      site = await startForeignSite();
      business = await app.server.business({ name: 'Brightwater Heating' });
      await publishDocuments(app.server.services, business.id);
      await app.server.call('POST', '/api/customer-portal/widget-keys', {
        token: business.token,
        body: { name: 'Shop', allowed_origins: [site.url, new URL(app.base).origin] },
      });
    });
    after(async () => {
      site.close();
      await app.close();
    });
    /** Nothing was asked for outside of the path, by whatever page. */
    const atHome = () => assert.deepEqual(proxy.strays, []);

    test('a visitor asks on the start page, by its form, its script and its widget', async () => {
      const { page, complaints, close } = await app.visit();
      await page.goto(app.base);
      const field = page.getByLabel('Your question');
      await field.fill('how much is a boiler service');
      await field.press('Enter');
      await page.locator('[data-outcome=answered] .sources').waitFor();
      const [cookie] = await page.context().cookies();
      assert.deepEqual([cookie?.name, cookie?.path], ['askbob_visitor', '/help/bob']);
      await page.getByRole('button', { name: 'New conversation' }).click();
      const widget = onWidget(page);
      await widget.open();
      await widget.say('what are your opening hours');
      await widget.text('Monday to Friday').waitFor();
      const plain = await app.browser.newPage({ javaScriptEnabled: false });
      await plain.goto(app.base);
      await plain.getByLabel('Your question').fill('how much is a boiler service');
      await plain.getByRole('button', { name: 'Ask' }).click();
      await plain.getByText('95 euros').first().waitFor();
      assert.ok(plain.url().startsWith(`${app.base}/?q=`), plain.url());
      await plain.close();
      assert.deepEqual(complaints, []);
      await close();
      atHome();
    });

    test('every link and every file of every page is there', async () => {
      const { page, close } = await app.visit();
      const seen = new Set<string>();
      const next = [`${app.base}/`];
      for (let url = next.pop(); url; url = next.pop()) {
        if (seen.has(url)) continue;
        seen.add(url);
        const reply = await page.request.get(url);
        assert.ok(reply.ok(), `${reply.status()} ${url}`);
        if (!reply.headers()['content-type']?.startsWith('text/html')) continue;
        for (const [, to = ''] of (await reply.text()).matchAll(/ (?:href|src)="([^"#]+)[^"]*"/g)) {
          const led = new URL(to, url);
          if (led.origin === new URL(url).origin) next.push(led.href);
        }
      }
      assert.ok(seen.size > 40, `${seen.size} addresses`);
      await close();
      atHome();
    });

    test('a page of another site carries the widget, by its code and by the loader', async () => {
      const { json } = await app.server.call('GET', '/api/customer-portal/widget-code', {
        token: business.token,
      });
      for (const html of [json.tenant_html, json.loader_html, json.keyed_html]) {
        site.html = html;
        const { page, complaints, close } = await app.visit(phone);
        await page.goto(site.url);
        const widget = onWidget(page);
        await widget.open();
        await widget.say('how much is a boiler service');
        await widget.text('95 euros').waitFor();
        await widget.say('I want to speak to a person');
        await page.reload();
        await widget.text('95 euros').waitFor();
        assert.deepEqual(complaints, []);
        await close();
      }
      atHome();
    });

    test('an owner signs in where he was led to, hears a visitor live, answers, reloads, and is told on this device', async () => {
      const email = await app.person('owner', business.id);
      const { page, complaints, close } = await app.visit();
      await page.goto(`${app.base}/portal/knowledge?q=boiler`);
      await signIn(page, email);
      await page.waitForURL(`${app.base}/portal/knowledge?q=boiler`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const login = (await page.context().cookies()).find(({ name }) => name === 'askbob');
      assert.equal(login?.path, '/help/bob');
      await page.goto(`${app.base}/portal/inbox`);
      await page.locator('h1').first().waitFor();
      const { json } = await app.server.call('POST', '/api/chat', {
        body: { business_id: business.id, message: 'is there a place to park my van' },
      });
      await page.getByRole('button', { name: /place to park my van/ }).click();
      await page.getByRole('button', { name: 'Take over' }).click();
      await page.getByRole('textbox', { name: 'Write to the visitor' }).fill('Behind the office.');
      await page.keyboard.press('Enter');
      await page.getByRole('log').getByText('Behind the office.').waitFor();
      assert.match(page.url(), new RegExp(`/help/bob/portal/inbox\\?.*${json.conversation_id}`));
      await page.reload();
      await page.getByRole('log').getByText('Behind the office.').waitFor();
      assert.equal(await workerScope(page), `${app.base}/portal`);
      for (const screen of ['widget', 'people', 'figures', 'connections', 'setup', 'account']) {
        await page.goto(`${app.base}/portal/${screen}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
      }
      await page.goto(`${app.base}/portal/setup`);
      const guide = page.getByRole('link', { name: 'Guide' }).first();
      assert.equal(await guide.getAttribute('href'), '/help/bob/docs/owners');
      await page.goto(`${app.base}/mission-control`);
      // He is sent to his own side, where the strip says so.
      await page.getByText(/Mission Control is for administrators/).waitFor();
      assert.ok(page.url().startsWith(`${app.base}/portal`), page.url());
      assert.deepEqual(complaints, []);
      await close();
      atHome();
    });

    test('the platform’s people sign in at Mission Control and go to a business', async () => {
      const { page, complaints, close } = await app.signedIn(await app.person('admin'));
      await page.waitForURL(`${app.base}/mission-control/businesses`);
      await page.getByText('Brightwater Heating').first().waitFor();
      const { host } = new URL(app.base);
      assert.ok(page.url().includes(`${host}/help/bob/mission-control`));
      assert.deepEqual(complaints, []);
      await close();
      atHome();
    });

    test('a link for who lost the password leads to its page', async () => {
      const { id } = await app.server.member(business.id, 'agent');
      const path = `/api/customer-portal/members/${id}/sign-in-link`;
      const { json } = await app.server.call('POST', path, { token: business.token });
      const { page, complaints, close } = await app.visit();
      await page.goto(json.url);
      await page
        .getByRole('button', { name: /Sign in|Open/ })
        .first()
        .click();
      await page.waitForURL(new RegExp(`^${app.base}/portal/(?!link)`));
      assert.deepEqual(complaints, []);
      await close();
      atHome();
    });
  });
}

/** Where the page's service worker counts. */
function workerScope(page: Page): Promise<string> {
  return page.evaluate<string>('navigator.serviceWorker.ready.then(({ scope }) => scope)');
}
