// Draws every state of the widget, phone and desktop, light and dark: node test/shots.ts <folder> [state …]
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { desktop, launchChromium, newPage, phone } from './browser.ts';
import type { Scripted } from './fake-conversations.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { startPageServer } from './page-server.ts';

const [folder = 'shots', ...only] = process.argv.slice(2);
const forever = new Promise(() => {});

const script: Record<string, Scripted> = {
  'Do you come at night?': {
    reply:
      'Yes. Our emergency team comes at any hour, also on Sundays and holidays. [1] Between 10 pm and 6 am a night surcharge of €60 is added to the call-out. [2]',
    citations: [
      {
        n: 1,
        title: 'Emergency service',
        url: 'https://brunner.example/emergency',
        quote: 'Our emergency team comes at any hour, also on Sundays and public holidays.',
      },
      {
        n: 2,
        title: 'Price list 2026',
        url: 'https://brunner.example/prices',
        quote: 'Between 10 pm and 6 am a night surcharge of €60 is added to the call-out.',
      },
    ],
  },
  'What about warranty': {
    reply: 'I am not sure which of these you mean.',
    outcome: 'suggested',
    suggestions: [
      {
        question: 'Is there a warranty on spare parts?',
        quote: 'Spare parts that we fit ourselves have a warranty of two years.',
      },
      { question: 'How long is the warranty on a new boiler?' },
      { question: 'Does a repair come with a warranty?' },
      { question: 'What does the service contract cover?' },
    ],
  },
  'Can you fix my car?': {
    reply: 'I don’t have that in what Brunner Heating gave me. Shall I pass it to the team?',
    outcome: 'refused',
  },
  'Slow one': {
    reply: 'We open at 7.',
    sentences: ['We are open from Monday to Friday, 7 am to 5 pm.'],
    hold: forever,
  },
  Staff: { reply: null, outcome: 'with_staff', handled_by: 'staff' },
  'It says Vitodens 200': { reply: null, outcome: 'with_staff', handled_by: 'staff' },
};

type Step = (page: Page, fake: FakeServer) => Promise<void>;
const open = (page: Page) => page.locator('ask-bob button').first().click();
const say = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'Write a message' }).fill(text);
  await page.keyboard.press('Enter');
};
const answered = (page: Page) => page.getByRole('button', { name: 'Helpful', exact: true }).last().waitFor();

const states: Record<string, Step> = {
  closed: async () => {},
  'closed-unread': async (page, fake) => {
    await open(page);
    await say(page, 'Do you come at night?');
    await answered(page);
    await page.keyboard.press('Escape');
    fake.conversations.only().add({ role: 'staff', text: 'Hello', author: 'Anna' });
    fake.conversations.only().add({ role: 'staff', text: 'Are you there?', author: 'Anna' });
    await page.getByRole('button', { name: '2 unread' }).waitFor();
  },
  greeting: open,
  answering: async (page) => {
    await open(page);
    await say(page, 'Slow one');
    await page.getByText('7 am to 5 pm').waitFor();
  },
  answered: async (page) => {
    await open(page);
    await say(page, 'Do you come at night?');
    await answered(page);
    await page.getByRole('button', { name: 'Source 2' }).click();
    await page.getByRole('button', { name: 'Helpful', exact: true }).click();
  },
  suggested: async (page) => {
    await open(page);
    await say(page, 'What about warranty');
    await page.getByText('Does a repair').waitFor();
  },
  refused: async (page) => {
    await open(page);
    await say(page, 'Can you fix my car?');
    await page.getByRole('button', { name: 'Pass it to the team' }).waitFor();
  },
  form: async (page) => {
    await open(page);
    await say(page, 'Can you fix my car?');
    await page.getByRole('button', { name: 'Pass it to the team' }).click();
    await page.getByLabel('Your name').fill('Eva Keller');
  },
  'form-away': async (page, fake) => {
    fake.config.office = {
      open: false,
      text: 'The team is back on Monday at 7 am. Leave your e-mail and they will write to you.',
    };
    await page.reload();
    await states.form?.(page, fake);
  },
  waiting: async (page, fake) => {
    await states.form?.(page, fake);
    await page.getByRole('button', { name: 'Send to the team' }).click();
    await page.getByText('The team knows').waitFor();
  },
  staff: async (page, fake) => {
    await open(page);
    await say(page, 'Staff');
    await page.waitForFunction(() => true);
    const conversation = fake.conversations.only();
    while (!conversation.watchers) await new Promise((resolve) => setTimeout(resolve, 50));
    conversation.add({ role: 'system', text: 'Anna joined the conversation.' });
    conversation.speak({ handled_by: 'staff', name: 'Anna' });
    conversation.add({
      role: 'staff',
      text: 'Hello Eva, this is Anna. Which boiler do you have? The model is on the plate inside the door: https://brunner.example/where-is-the-plate',
      author: 'Anna',
    });
    await page.getByText('Which boiler').first().waitFor();
    await say(page, 'It says Vitodens 200');
    await page.getByText('Vitodens').waitFor();
    conversation.type('Anna');
    await page.getByText('Anna is typing').waitFor();
  },
  'files-chosen': async (page, fake) => {
    await open(page);
    fake.files.refusals = [422];
    const choose = page.getByLabel('Attach files');
    const tool = {
      name: 'A tool with a very long name that no row can hold.exe',
      mimeType: 'x/y',
      buffer: Buffer.from('MZ'),
    };
    await choose.setInputFiles(tool);
    await page.getByText('This cannot be sent').waitFor();
    const photo = { name: 'IMG_2231.png', mimeType: 'image/png', buffer: await page.screenshot() };
    await choose.setInputFiles(photo);
    await page.locator('canvas').waitFor();
    fake.files.hold = forever;
    await choose.setInputFiles({
      name: 'Angebot.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF'),
    });
    await page.getByRole('progressbar').waitFor();
  },
  'files-sent': async (page, fake) => {
    await open(page);
    const photo = { name: 'IMG_2231.png', mimeType: 'image/png', buffer: await page.screenshot() };
    await page.getByLabel('Attach files').setInputFiles(photo);
    await page.locator('canvas').waitFor();
    await say(page, 'It says Vitodens 200');
    await page.locator('.shot').waitFor();
    const conversation = fake.conversations.only();
    while (!conversation.watchers) await new Promise((resolve) => setTimeout(resolve, 50));
    conversation.speak({ handled_by: 'staff', name: 'Anna' });
    const offer = fake.files.put('Offer for Eva Keller.pdf', 'application/pdf', Buffer.alloc(184_000));
    conversation.add({
      role: 'staff',
      text: 'Thank you. Here is our offer.',
      author: 'Anna',
      attachments: [offer],
    });
    await page.getByText('Offer for Eva').waitFor();
  },
  offline: async (page, fake) => {
    await states.answered?.(page, fake);
    await page.context().setOffline(true);
    await say(page, 'And on Christmas Eve?');
    await page.getByText('Not sent yet').waitFor();
  },
  'not-sent': async (page, fake) => {
    await open(page);
    await say(page, 'Do you come at night?');
    await answered(page);
    fake.refuse = (path) => (path.endsWith('chat') ? { status: 422, code: 'invalid_request' } : null);
    await say(page, 'And on Christmas Eve?');
    await page.getByText('Not sent').waitFor();
  },
  'closed-conversation': async (page, fake) => {
    await open(page);
    await say(page, 'Do you come at night?');
    await answered(page);
    const conversation = fake.conversations.only();
    while (!conversation.watchers) await new Promise((resolve) => setTimeout(resolve, 50));
    conversation.close();
    await page.getByText('This conversation is closed').waitFor();
  },
  'sign-in': async (page, fake) => {
    fake.config.identity_required = true;
    await page.reload();
    await open(page);
  },
};

mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
for (const [name, step] of Object.entries(states)) {
  if (only.length && !only.includes(name)) continue;
  for (const [device, options] of Object.entries({ phone, desktop })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const fake = await startFakeServer(
        (message) => script[message] ?? { reply: 'Good. I will note that.' },
      );
      const site = await startPageServer(fake.url);
      const { page, context, complaints } = await newPage(browser, {
        ...options,
        colorScheme,
        reducedMotion: 'reduce',
      });
      await page.goto(`${site.url}/`);
      await page.locator('ask-bob button').first().waitFor();
      await step(page, fake).catch((error) => complaints.push(String(error)));
      await page.screenshot({ path: `${folder}/${name}-${device}-${colorScheme}.png` });
      if (complaints.length) console.log(name, device, colorScheme, complaints);
      await context.close();
      await site.close();
      await fake.close();
    }
  }
}
await browser.close();
