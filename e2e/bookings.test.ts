import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ConsoleServer, desktop, phone, startConsole } from '../console/test/console-server.ts';
import { violations } from '../console/test/inspect.ts';
import { runDueJobs } from '../server/src/platform/jobs/run-due-jobs.ts';
import { type FrontDesk, openFrontDesk } from '../server/src/testing/front-desk.ts';
import { startMailSink } from '../server/src/testing/mail-sink.ts';
import { releaseActions } from '../server/src/testing/release-action.ts';
import { visit } from '../server/src/testing/release-booking.ts';
import { onWidget } from '../widget/test/on-widget.ts';
import { type ForeignSite, startForeignSite } from './foreign-site.ts';

let app: ConsoleServer;
let sink: Awaited<ReturnType<typeof startMailSink>>;
let owner: string;
let site: ForeignSite;
let desk: FrontDesk;
before(async () => {
  site = await startForeignSite();
  sink = await startMailSink();
  app = await startConsole({ SMTP_URL: sink.url });
  desk = await openFrontDesk(app.server);
  const office_hours = [0, 1, 2, 3, 4, 5, 6].map((day) => ({ day, from: '09:00', to: '17:00' }));
  await desk.settings({ office_hours, time_zone: 'Europe/Berlin' });
  await releaseActions(app.server, desk, [visit]);
  const key = await app.server.call('POST', '/api/customer-portal/widget-keys', {
    token: desk.token,
    body: { name: 'Site', allowed_origins: [site.url] },
  });
  site.html = `<script async src="${app.base}/widget/loader.js?key=${key.json.key}"></script>`;
  owner = await app.person('owner', desk.id);
});
after(async () => {
  site.close();
  await app.close();
  sink.close();
});

/** What the last mail says, its lines put together again. */
async function lastMail(): Promise<string> {
  while ((await runDueJobs(app.server.services)) > 0);
  const raw = sink.received.at(-1) ?? '';
  return raw
    .replaceAll(/=\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

test('a visitor books in the widget, moves it and cancels it by the link of his mail, and staff see each step', async () => {
  const { page, complaints, close } = await app.visit(phone);
  await page.goto(site.url);
  const widget = onWidget(page);
  await widget.open();
  await widget.say('book a visit');
  const form = page.locator('ask-bob form.ask');
  await form.waitFor();
  const times = form.locator('select');
  assert.ok((await times.locator('option').count()) > 10);
  await times.selectOption({ index: 3 });
  const chosen = await times.inputValue();
  await form.getByLabel('Your name').fill('Ada');
  await form.getByLabel('E-mail').fill('ada@example.com');
  await form.locator('button').click();
  await page.locator('ask-bob .ask .solid').click();
  await widget.text(`See you on ${chosen}`).first().waitFor();
  const mail = await lastMail();
  assert.match(mail, /content-type: text\/calendar; charset=utf-8; method=REQUEST/i);
  assert.match(mail, /filename=booking\.ics/);
  const [link = ''] = /http:\/\/127\.0\.0\.1:\d+\/booking\?lang=en#\S+/.exec(mail) ?? [];
  assert.deepEqual(complaints, []);
  await close();

  for (const [options, colorScheme] of [
    [phone, 'light'],
    [desktop, 'dark'],
  ] as const) {
    const his = await app.visit({ ...options, colorScheme });
    await his.page.goto(link);
    await his.page.locator('.booking .when').getByText(chosen).waitFor();
    // Where he looks first, and not only somewhere on the page.
    const cancel = await his.page.getByRole('button', { name: 'Cancel the booking' }).boundingBox();
    assert.ok(cancel && cancel.y + cancel.height < options.viewport.height, 'all of it is on the screen');
    assert.deepEqual(await violations(his.page), []);
    const over = await his.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    assert.ok(over <= 0, `${over} pixels too wide`);
    assert.deepEqual(his.complaints, []);
    await his.close();
  }

  const his = await app.visit(phone);
  await his.page.goto(link);
  await his.page.getByLabel('Move it to').selectOption({ index: 5 });
  const later = await his.page.getByLabel('Move it to').inputValue();
  await his.page.getByRole('button', { name: 'Move the booking' }).click();
  await his.page.getByText('The booking was moved.').waitFor();
  assert.equal(await his.page.locator('.when').textContent(), later);

  const staff = await app.signedIn(owner, desktop);
  await staff.page.getByRole('link', { name: 'Bookings' }).click();
  await staff.page.getByText('Your name: Ada').waitFor();
  assert.deepEqual(await violations(staff.page), []);

  await his.page.getByRole('button', { name: 'Cancel the booking' }).click();
  await his.page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await his.page.getByText('The booking is cancelled.').waitFor();
  assert.equal(await his.page.getByLabel('Move it to').isVisible(), false);
  assert.deepEqual(await violations(his.page), []);
  assert.match(await lastMail(), /^METHOD:CANCEL$/m);
  await staff.page.reload();
  await staff.page.getByText('Cancelled', { exact: true }).waitFor();
  await his.close();
  await staff.close();
});

test('staff cancel several bookings at once, with one word to all who booked', async () => {
  for (const name of ['Grace', 'Alan', 'Mary']) {
    const guest = desk.guest();
    const { form } = (await guest.ask('book a visit')).json;
    const body = {
      session_id: guest.sessionId,
      action: form.action,
      values: { name, slot: form.fields[0].options[8] },
      confirm: true,
      client_action_id: `booking-of-${name}`,
    };
    const headers = { 'x-visitor-token': guest.token ?? '' };
    const booked = await app.server.call('POST', '/api/chat/actions', { body, headers });
    assert.equal(booked.json.outcome, 'answered', booked.text);
  }
  const { page, complaints, close } = await app.signedIn(owner, phone);
  await page.goto(`${app.base}/portal/bookings`);
  await page.getByRole('button', { name: 'Select several' }).click();
  for (const name of [/Your name: Grace/, /Your name: Mary/]) {
    await page.getByRole('button', { name }).click();
  }
  await page.getByText('2 selected').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Cancel these bookings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel 2 bookings?' });
  await dialog.getByLabel('A word to each of them').fill('We are ill that day.');
  await dialog.getByRole('button', { name: 'Cancel these bookings' }).click();
  await page.getByText('2 bookings cancelled. The visitors are told.').waitFor();
  const { items } = (await app.server.call('GET', '/api/bookings', { token: desk.token })).json;
  const stands = items.flatMap(({ values, state, note }: (typeof items)[number]) => {
    const name = values[0].value;
    return name === 'Ada' ? [] : [`${name} ${state} ${note}`];
  });
  assert.deepEqual(stands.toSorted(), [
    'Alan booked null',
    'Grace cancelled We are ill that day.',
    'Mary cancelled We are ill that day.',
  ]);
  assert.deepEqual(complaints, []);
  await close();
});

test('a link that is wrong says so, in each language', async () => {
  for (const [lang, words] of [
    ['en', 'This link is wrong'],
    ['de', 'Dieser Link stimmt nicht'],
    ['ja', 'リンクが正しくない'],
  ]) {
    const { page, close } = await app.visit(phone);
    await page.goto(`${app.base}/booking?lang=${lang}#nothing-that-was-ever-mailed`);
    await page.getByText(words ?? '').waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), lang);
    assert.deepEqual(await violations(page), []);
    await close();
  }
});

test('an owner sets bookings up, sees the next free times, and cancels one with a word', async () => {
  for (const [options, colorScheme] of [
    [phone, 'dark'],
    [desktop, 'light'],
  ] as const) {
    const { page, complaints, close } = await app.signedIn(owner, { ...options, colorScheme });
    await page.goto(`${app.base}/portal/knowledge/actions`);
    await page
      .getByRole('listitem')
      .filter({ hasText: 'nothing is booked twice' })
      .getByRole('button')
      .click();
    await page.getByText('The next times visitors can choose').waitFor();
    await page.locator('fieldset li').first().waitFor();
    await page.getByLabel('Minutes a visit takes').fill('90');
    await page
      .getByText(/at 10:30/)
      .first()
      .waitFor();
    assert.deepEqual(await violations(page), []);
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    assert.ok(over <= 0, `${over} pixels too wide`);
    assert.deepEqual(complaints, []);
    await close();
  }
});
