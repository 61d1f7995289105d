import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { type ConsoleServer, type SignedIn, startConsole } from './console-server.ts';
import { fillBusiness } from './fill-business.ts';

/** Beyond the six connections that a browser opens to one server. */
const TABS = 10;

let app: ConsoleServer;
let business: { id: string; token: string };
let anna: SignedIn;
let tom: SignedIn;
before(async () => {
  app = await startConsole();
  business = await app.server.business({ name: 'Brightwater Heating' });
  await fillBusiness(app.server, business);
  anna = await app.signedIn(await app.person('owner', business.id));
  tom = await app.signedIn(await app.person('agent', business.id));
});
after(() => app.close());

/** A visitor who writes, and goes on where he began. */
async function visitor(message: string) {
  const send = (body: object, token?: string) =>
    app.server.call('POST', '/api/chat', {
      body: { business_id: business.id, ...body },
      headers: token ? { 'x-visitor-token': token } : {},
    });
  const { session_id, conversation_id, visitor_token } = (await send({ message })).json;
  return {
    id: String(conversation_id),
    write: (text: string) => send({ session_id, message: text }, visitor_token),
    escalate: (body: object) =>
      app.server.call('POST', '/api/chat/escalate', {
        body: { session_id, ...body },
        headers: { 'x-visitor-token': visitor_token },
      }),
  };
}

const openAt = ({ page }: SignedIn, id = '') => page.goto(`${app.base}/portal/inbox${id && `?c=${id}`}`);
const rows = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('button');
const row = (page: Page, name: RegExp) => page.getByRole('button', { name }).first();
const field = (page: Page) => page.getByRole('textbox', { name: 'Write to the visitor' });
const order = async (page: Page) =>
  (await rows(page).allTextContents()).map((text) => /(?:tap|pump|pipe|stove) [a-z]+/.exec(text)?.[0]);

/** Counts the event streams that the pages of a browser have opened and not ended. */
function streamsOf(context: BrowserContext): () => number {
  const open = new Set<unknown>();
  context.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/api/events')) open.add(request);
  });
  context.on('requestfinished', (request) => open.delete(request));
  context.on('requestfailed', (request) => open.delete(request));
  return () => open.size;
}

test('one sees that the other types, and that he holds it; who is slower is told instead of talking over him', async () => {
  const guest = await visitor('a person for my tap alpha please');
  await openAt(anna, guest.id);
  await openAt(tom, guest.id);
  await anna.page.getByRole('button', { name: 'Take over' }).waitFor();
  await tom.page.getByRole('button', { name: 'Take over' }).click();
  await tom.page.getByText(/^You are speaking with/).waitFor();
  await anna.page.getByText('Anna agent is speaking with the visitor', { exact: false }).first().waitFor();
  await field(tom.page).pressSequentially('I am on my way');
  await anna.page.getByText('Anna agent is typing').waitFor();
  await field(tom.page).press('Enter');
  await anna.page.getByRole('log').getByText('I am on my way').waitFor();
  await anna.page.getByText('Anna agent is typing').waitFor({ state: 'detached' });
  // She takes it from him, and he hears by whom.
  await anna.page.getByRole('button', { name: 'Take over' }).click();
  await anna.page.getByText(/^You are speaking with/).waitFor();
  await tom.page.getByText(/^Anna owner took over your conversation/).waitFor();
  await tom.page.getByText('Anna owner is speaking with the visitor', { exact: false }).first().waitFor();
});

test('what each has begun is his own, in each conversation, over switching and a reload', async () => {
  const [one, other] = [
    await visitor('a person for my pump beta'),
    await visitor('a person for my pump gamma'),
  ];
  for (const { page } of [anna, tom]) await page.goto(`${app.base}/portal/inbox`);
  const begin = async ({ page }: SignedIn, id: string, words: string) => {
    await page.goto(`${app.base}/portal/inbox?c=${id}`);
    await page.getByRole('button', { name: 'Take over' }).click();
    await field(page).fill(words);
  };
  await begin(anna, one.id, 'Half of hers');
  await begin(tom, other.id, 'Half of his');
  await row(anna.page, /pump gamma/).click();
  await anna.page.getByText('Anna agent is speaking with the visitor', { exact: false }).first().waitFor();
  await row(anna.page, /pump beta.*Not sent yet/).click();
  await anna.page.waitForFunction(() => document.querySelector('textarea')?.value === 'Half of hers');
  await tom.page.reload();
  await tom.page.waitForFunction(() => document.querySelector('textarea')?.value === 'Half of his');
  assert.equal(await row(tom.page, /pump beta.*Not sent yet/).count(), 0, 'hers is not his');
});

test('what is new is counted for each by himself; urgent stands first, then who waits longest', async () => {
  await app.server.call('PATCH', '/api/customer-portal/business', {
    token: business.token,
    body: { settings: { emergency_words: ['smoke'] } },
  });
  await visitor('I want to talk to a person about my pipe delta');
  await visitor('I want to talk to a person about my pipe epsilon');
  await visitor('there is smoke from my stove zeta');
  await openAt(anna);
  await openAt(tom);
  await row(anna.page, /pipe delta.*new message/).waitFor();
  await row(tom.page, /pipe delta.*new message/).waitFor();
  await row(anna.page, /pipe delta/).click();
  await anna.page.getByRole('log').getByText('pipe delta').waitFor();
  await anna.page.mouse.move(900, 400);
  await anna.page.waitForFunction(
    () =>
      [...document.querySelectorAll('li[aria-posinset] button')]
        .find((each) => each.textContent?.includes('pipe delta'))
        ?.textContent?.includes('new message') === false,
  );
  assert.equal(await row(tom.page, /pipe delta.*new message/).count(), 1, 'he has not read it');
  const shown = (await order(tom.page)).filter((words) => /(delta|epsilon|zeta)$/.test(words ?? ''));
  assert.deepEqual(shown, ['stove zeta', 'pipe delta', 'pipe epsilon']);
});

test('rows do not jump under the pointer while others write', async () => {
  await openAt(tom);
  // What comes in shows at once: the page listens.
  await rows(tom.page).first().waitFor();
  await visitor('I want to talk to a person about my pipe theta');
  await row(tom.page, /pipe theta/).waitFor();
  const name = /pipe epsilon/;
  await row(tom.page, name).hover();
  const before = await order(tom.page);
  const box = await row(tom.page, name).boundingBox();
  const guest = await visitor('I want to talk to a person about my stove eta, please');
  await guest.write('there is smoke here, too');
  await tom.page.getByRole('button', { name: /ha(s|ve) news/ }).waitFor();
  assert.deepEqual(await order(tom.page), before);
  assert.deepEqual(await row(tom.page, name).boundingBox(), box);
});

test('ten tabs of one login share one stream, each shows what comes, none hangs, and the next reads on when one goes', async () => {
  const context = anna.page.context();
  const streams = streamsOf(context);
  const tabs = [anna.page];
  await openAt(anna);
  while (tabs.length < TABS) {
    const tab = await context.newPage();
    await tab.goto(`${app.base}/portal/inbox`);
    await rows(tab).first().waitFor();
    tabs.push(tab);
  }
  assert.equal(streams(), 1);
  const guest = await visitor('a person for my tap theta please');
  for (const tab of tabs) await row(tab, /tap theta/).waitFor();
  // Each of them still gets an answer from the server.
  for (const tab of tabs) {
    await row(tab, /tap theta/).click();
    await tab.getByRole('log').getByText('tap theta').waitFor();
  }
  await guest.write('and are you still there');
  for (const tab of tabs) await tab.getByRole('log').getByText('and are you still there').waitFor();
  const [reader, ...others] = tabs;
  await others[0]?.close();
  await reader?.goto('about:blank');
  await guest.write('hello again from the tap');
  for (const tab of others.slice(1))
    await tab.getByRole('log').getByText('hello again from the tap').waitFor();
  assert.equal(streams(), 1);
});

test('no screen complained', () => assert.deepEqual([...anna.complaints, ...tom.complaints], []));
