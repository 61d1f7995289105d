import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { doorOf, inboxLink } from '@askbob/server/src/platform/mail/inbox-link.ts';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { type ConsoleServer, password, signIn, startConsole } from './console-server.ts';

let app: ConsoleServer;
before(async () => {
  app = await startConsole();
});
after(() => app.close());

/** What a field to copy from holds. */
async function textOf(page: Page, name: string | RegExp): Promise<string> {
  return (await page.getByRole('region', { name }).textContent()) ?? '';
}

test('a wrong password is refused in words, and the right one opens the screen that was asked for', async () => {
  const { id } = await app.server.business();
  const email = await app.person('owner', id);
  const { page, complaints, close } = await app.visit();
  await page.goto(`${app.base}/portal/personas`);
  await signIn(page, email, 'not the password');
  await page.getByText('E-mail or password is wrong.').waitFor();
  await signIn(page, email);
  await page.getByRole('heading', { name: 'Personas' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/portal/personas');
  assert.deepEqual(complaints, []);
  await close();
});

test('whoever asks for the other side’s address is told why it is not there, and gets to it', async () => {
  const { id } = await app.server.business();
  const { page, complaints, close } = await app.visit();
  await page.goto(`${app.base}/portal/sign-in`);
  await signIn(page, await app.person('agent', id));
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  await page.goto(`${app.base}/mission-control`);
  await page.getByText('Mission Control is for administrators.').waitFor();
  await page.getByRole('button', { name: 'Sign out and go there' }).click();
  await page.waitForURL(/\/mission-control\/sign-in/);
  await page.goto(`${app.base}/portal`);
  await page.getByLabel('E-mail').waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('where no mail can be sent, nobody who forgot the password is told to look into it', async () => {
  const { page, close } = await app.visit();
  await page.goto(`${app.base}/portal/forgot`);
  await page.getByLabel('E-mail').fill('nobody@example.com');
  await page.getByRole('button', { name: 'Ask for a link' }).click();
  await page.getByText('No mail can be sent from here').waitFor();
  assert.equal(await page.getByText(/on its way to|Look into your mail|we send/i).count(), 0);
  await close();
});

test('the link of a mail to the team opens its conversation, through the sign-in', async () => {
  const { id } = await app.server.business();
  const body = { message: 'Is my boiler covered?', business_id: id };
  const { conversation_id: conversationId } = (await app.server.call('POST', '/api/chat', { body })).json;
  for (const to of [await app.person('agent', id), await app.person('admin')]) {
    const { page, close } = await app.visit();
    const about = { businessId: id, conversationId };
    await page.goto(
      inboxLink(app.server.services, await doorOf(app.server.services, { to, ...about }), about),
    );
    await signIn(page, to);
    await page.getByRole('log').getByText('Is my boiler covered?').waitFor();
    await close();
  }
});

test('an address outside the app is never opened after signing in', async () => {
  const { id } = await app.server.business();
  const email = await app.person('owner', id);
  const { page, close } = await app.visit();
  await page.goto(`${app.base}/portal/sign-in?next=//evil.example/`);
  await signIn(page, email);
  await page.locator('#content').waitFor();
  assert.equal(new URL(page.url()).origin, app.base);
  await close();
});

test('people of a business who come to Mission Control are sent to their own side', async () => {
  const { id } = await app.server.business();
  const { page, close } = await app.signedIn(await app.person('owner', id));
  await page.goto(`${app.base}/mission-control/businesses`);
  await page.waitForURL(/\/portal/);
  await close();
});

test('an invitation link is shown where no mail can be sent, sets a password, signs in with it, and works once', async () => {
  const { id } = await app.server.business();
  const owner = await app.signedIn(await app.person('owner', id));
  await owner.page.goto(`${app.base}/portal/people`);
  await owner.page.getByRole('button', { name: 'Add a person' }).click();
  await owner.page.getByLabel('Name').fill('Tom Fischer');
  await owner.page.getByLabel('E-mail').fill('tom@example.com');
  await owner.page.getByRole('button', { name: 'Invite' }).click();
  const link = await textOf(owner.page, 'Invitation link');
  await owner.close();

  const tom = await app.visit();
  await tom.page.goto(link);
  await tom.page.getByLabel('New password').fill(password);
  await tom.page.getByRole('button', { name: 'Set password' }).click();
  await tom.page.locator('#content').waitFor();
  await tom.page.getByText('Tom Fischer').first().waitFor();
  await tom.close();

  const thief = await app.visit();
  await thief.page.goto(link);
  await thief.page.getByLabel('New password').fill(password);
  await thief.page.getByRole('button', { name: 'Set password' }).click();
  await thief.page.getByText('This link was used already or has run out.').waitFor();
  await thief.close();
});

test('a second factor is turned on with the code of its QR key and asked for at the next sign-in', async () => {
  const { id } = await app.server.business();
  const email = await app.person('owner', id);
  const owner = await app.signedIn(email);
  await owner.page.goto(`${app.base}/portal/account`);
  await owner.page.getByRole('button', { name: 'Turn on' }).click();
  await owner.page.getByLabel('Your password').fill(password);
  await owner.page.getByRole('button', { name: 'Continue' }).click();
  await owner.page.getByRole('img', { name: /QR code/ }).waitFor();
  const secret = await textOf(owner.page, /Cannot scan/);
  await owner.page.getByLabel('Code from the app').fill(new TOTP({ secret }).generate());
  await owner.page.getByRole('dialog').getByRole('button', { name: 'Turn on' }).click();
  const codes = (await textOf(owner.page, 'Recovery codes')).split('\n');
  assert.ok(codes.length >= 8, 'recovery codes are shown');
  await owner.page.getByRole('button', { name: 'I have kept them' }).click();
  await owner.page.getByText('On. You are asked for a code when you sign in.').waitFor();
  assert.deepEqual(owner.complaints, []);
  await owner.close();

  const again = await app.visit();
  await again.page.goto(`${app.base}/portal`);
  await signIn(again.page, email);
  await again.page.getByLabel('Code').fill('000000');
  await again.page.getByRole('button', { name: 'Confirm' }).click();
  await again.page.getByText('This code is wrong or has run out.').waitFor();
  await again.page.getByLabel('Code').fill(codes[0] ?? '');
  await again.page.getByRole('button', { name: 'Confirm' }).click();
  await again.page.locator('#content').waitFor();

  await again.page.goto(`${app.base}/portal/account`);
  await again.page.getByRole('button', { name: 'Turn off' }).click();
  const dialog = again.page.getByRole('dialog');
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByLabel('Code from the app, or a recovery code').fill(codes[0] ?? '');
  await dialog.getByRole('button', { name: 'Turn off' }).click();
  await dialog.getByText('The password or the code is wrong').waitFor();
  await dialog.getByLabel('Code from the app, or a recovery code').fill(codes[1] ?? '');
  await dialog.getByRole('button', { name: 'Turn off' }).click();
  await again.page.getByText('Off. Your password alone opens your account.').waitFor();
  await again.close();
});

test('people without the second factor that their business requires are led to it', async () => {
  const { id, token } = await app.server.business();
  const body = { settings: { require_second_factor: true } };
  await app.server.call('PATCH', '/api/customer-portal/business', { token, body });
  const { page, close } = await app.signedIn(await app.person('owner', id));
  await page.getByRole('link', { name: 'Turn it on' }).click();
  await page.getByText('Your business requires it. Turn it on to keep working.').waitFor();
  await close();
});

test('whoever has one password for several businesses is asked which', async () => {
  const [one, two] = [
    await app.server.business({ name: 'Brightwater Heating' }),
    await app.server.business({ name: 'Corner Dental' }),
  ];
  const email = await app.person('owner', one.id);
  const person = { email, name: 'Anna owner', role: 'agent', password };
  await app.server.call('POST', '/api/customer-portal/members', { token: two.token, body: person });
  const { page, complaints, close } = await app.visit();
  await page.goto(`${app.base}/portal`);
  await signIn(page, email);
  await page.getByRole('heading', { name: 'Which business?' }).waitFor();
  await page.getByRole('button', { name: 'Corner Dental' }).click();
  await page.locator('#content').waitFor();
  const session = await page.evaluate(() => fetch('/api/auth/me').then((reply) => reply.json()));
  assert.equal(session.business.name, 'Corner Dental');
  assert.deepEqual(complaints, []);
  await close();
});

test('a sign-in link is shown once, asks the second factor, sets a new password and works once', async () => {
  const { id } = await app.server.business();
  const owner = await app.signedIn(await app.person('owner', id));
  const email = await app.person('agent', id);
  const agent = await app.server.call('POST', '/api/customers/auth/login', { body: { email, password } });
  const token = agent.json.access_token;
  const setUp = await app.server.call('POST', '/api/auth/second-factor', { token, body: { password } });
  const code = new TOTP({ secret: setUp.json.secret }).generate();
  const confirmed = await app.server.call('POST', '/api/auth/second-factor/confirm', {
    token,
    body: { code },
  });
  await owner.page.goto(`${app.base}/portal/people`);
  await owner.page.getByRole('button', { name: 'More for Anna agent' }).click();
  await owner.page.getByRole('menuitem', { name: 'Make a sign-in link' }).click();
  await owner.page.getByRole('button', { name: 'Make the link' }).click();
  const link = await textOf(owner.page, 'Sign-in link');
  await owner.page.getByText('No mail was sent: pass it on yourself.').waitFor();
  assert.deepEqual(owner.complaints, []);
  await owner.close();

  const person = await app.visit();
  await person.page.goto(link);
  await person.page.getByLabel('New password').fill('another quiet desk');
  await person.page.getByRole('button', { name: 'Sign in' }).click();
  await person.page.getByLabel('Code').fill(confirmed.json.recovery_codes[0]);
  await person.page.getByRole('button', { name: 'Sign in' }).click();
  await person.page.locator('#content').waitFor();
  assert.equal(new URL(person.page.url()).hash, '');
  await person.close();

  const again = await app.visit();
  await again.page.goto(link);
  await again.page.getByRole('button', { name: 'Sign in' }).click();
  await again.page.getByText('This link was used already or has run out.').waitFor();
  await again.page.getByRole('link', { name: 'Back to sign in' }).click();
  await signIn(again.page, email, 'another quiet desk');
  await again.page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  await again.close();
});

test('signing out ends the login at once', async () => {
  const { id } = await app.server.business();
  const { page, close } = await app.signedIn(await app.person('owner', id));
  await page.getByRole('button', { name: /Anna owner/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in to your business' }).waitFor();
  await page.goto(`${app.base}/portal/account`);
  await page.getByRole('heading', { name: 'Sign in to your business' }).waitFor();
  await close();
});
