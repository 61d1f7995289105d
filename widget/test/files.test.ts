import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser.ts';
import { setStage } from './stage.ts';
import { until } from './until.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

type Stage = Awaited<ReturnType<typeof setStage>>;
const words = { name: 'boiler.txt', mimeType: 'text/plain', buffer: Buffer.from('Vitodens 200') };

/** A photo as a browser makes one. */
async function photo(page: Page, name = 'plate.png', size = 80) {
  const bytes = await page.evaluate(async (side) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    const pen = canvas.getContext('2d');
    if (pen) pen.fillStyle = 'red';
    pen?.fillRect(0, 0, side, side);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
  }, size);
  return { name, mimeType: 'image/png', buffer: Buffer.from(bytes) };
}

const pick = async ({ widget }: Stage, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  widget.panel.getByLabel('Attach files').setInputFiles(files);
const tray = ({ widget }: Stage) => widget.panel.getByRole('group', { name: 'Files for the next message' });
const remove = (stage: Stage, name: string) => tray(stage).getByRole('button', { name: `Remove ${name}` });
/** Gives the panel something as a paste or a drop does; says whether the page was kept from it. */
const give = (stage: Stage, type: 'paste' | 'drop', name: string | null, text = '') =>
  stage.widget.field.evaluate(
    (field, [kind, file, string]) => {
      const data = new DataTransfer();
      if (file) data.items.add(new File(['Vitodens 200'], file, { type: 'text/plain' }));
      if (string) data.setData('text/plain', string);
      const init = { bubbles: true, composed: true, cancelable: true };
      const event =
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: data })
          : new DragEvent('drop', { ...init, dataTransfer: data });
      return !field.dispatchEvent(event);
    },
    [type, name, text] as const,
  );

test('a visitor sends a photo before a word was said, under a strict policy, and finds it after a reload', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  assert.ok(!stage.fake.requests.some((request) => request.includes('attachments')), 'loaded when needed');
  await pick(stage, await photo(stage.page));
  await tray(stage).locator('canvas').waitFor();
  await until(() => stage.fake.files.all.length === 1, 'the photo is uploaded');
  await tray(stage).getByText('plate.png').waitFor();
  await stage.widget.button('Send').click();
  await stage.widget.text('Yes.').waitFor();
  const conversation = stage.fake.conversations.only();
  assert.equal(conversation.token, 'vt_file_1', 'one visitor brought it and sent it');
  assert.deepEqual(
    conversation.messages[0]?.attachments?.map(({ name }) => name),
    ['plate.png'],
  );
  assert.equal(conversation.messages[0]?.text, '');
  assert.equal(await tray(stage).count(), 0);
  await stage.widget.log.locator('canvas').waitFor();
  await stage.page.reload();
  const canvas = stage.widget.log.locator('canvas');
  await canvas.waitFor();
  await until(
    () =>
      canvas.evaluate(
        (place) => (place as HTMLCanvasElement).getContext('2d')?.getImageData(9, 9, 1, 1).data[0] === 255,
      ),
    'the photo is drawn',
  );
  assert.deepEqual(stage.complaints, []);
  await stage.clear();
});

test('words go with files; Enter while they are on their way sends once they are there', async () => {
  const stage = await setStage(browser);
  let arrive = () => {};
  stage.fake.files.hold = new Promise((resolve) => {
    arrive = () => resolve(null);
  });
  await stage.widget.open();
  await pick(stage, words, { ...words, name: 'second.txt' });
  await stage.widget.say('It is this one');
  assert.equal(stage.fake.conversations.all.size, 0);
  assert.equal(await stage.widget.field.inputValue(), 'It is this one');
  assert.equal(await tray(stage).getByRole('progressbar').count(), 2);
  arrive();
  await stage.widget.text('Yes.').waitFor();
  const [message] = stage.fake.conversations.only().messages;
  assert.equal(message?.text, 'It is this one');
  assert.equal(message?.attachments?.length, 2);
  assert.deepEqual(
    new Set(stage.fake.files.all.map(({ token }) => token)).size,
    1,
    'the first file makes the visitor, the second is his',
  );
  await stage.clear();
});

test('a file that was on its way when its visitor became one by his first message is his, too', async () => {
  const stage = await setStage(browser);
  let arrive = () => {};
  stage.fake.files.hold = new Promise((resolve) => {
    arrive = () => resolve(null);
  });
  await stage.widget.open();
  await pick(stage, words);
  await stage.widget.button('Do you come at night?').click();
  await stage.widget.text('Yes.').waitFor();
  arrive();
  await until(() => stage.fake.files.all.length === 2, 'it is brought again, in his name');
  await stage.widget.say('It is this one');
  const conversation = stage.fake.conversations.only();
  await until(() => conversation.messages.length === 4, 'it is sent');
  assert.equal(conversation.messages[2]?.attachments?.[0]?.id, 'f2');
  assert.equal(stage.fake.files.all[1]?.token, conversation.token);
  await stage.clear();
});

test('what is pasted or dropped is taken; words with a picture of them stay words', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  assert.equal(await give(stage, 'paste', 'table.txt', 'A1'), false);
  assert.equal(await give(stage, 'paste', null, 'only words'), false);
  assert.equal(await tray(stage).count(), 0);
  assert.equal(await give(stage, 'paste', 'pasted.txt'), true);
  assert.equal(await give(stage, 'drop', 'dropped.txt'), true, 'the page would go to it');
  await remove(stage, 'pasted.txt').waitFor();
  await remove(stage, 'dropped.txt').click();
  await stage.widget.say('Here');
  await stage.widget.text('Yes.').waitFor();
  assert.deepEqual(
    stage.fake.conversations.only().messages[0]?.attachments?.map(({ name }) => name),
    ['pasted.txt'],
  );
  await stage.clear();
});

test('a file that cannot be sent is said; one that did not arrive is tried again; at most five go', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  stage.fake.files.refusals = [422, 503];
  await pick(stage, { ...words, name: 'virus.exe' }, { ...words, name: 'late.txt' });
  await tray(stage).getByText('This cannot be sent.').waitFor();
  await stage.widget.say('Hello');
  assert.equal(stage.fake.conversations.all.size, 0, 'nothing goes without its file unasked');
  await remove(stage, 'virus.exe').click();
  await tray(stage).getByRole('button', { name: 'Try again' }).click();
  await until(() => stage.fake.files.all.length === 1, 'it is uploaded');
  await pick(stage, ...[1, 2, 3, 4, 5].map((n) => ({ ...words, name: `${n}.txt` })));
  await tray(stage).getByText('At most 5 files').waitFor();
  await until(() => stage.fake.files.all.length === 5, 'five are uploaded');
  const large = { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) };
  await remove(stage, '1.txt').click();
  await pick(stage, large);
  await tray(stage).getByText('This cannot be sent.').waitFor();
  assert.equal(stage.fake.files.all.length, 5, 'it was not even sent');
  await remove(stage, 'film.mp4').click();
  await stage.widget.button('Send').click();
  await stage.widget.text('Yes.').waitFor();
  assert.equal(stage.fake.conversations.only().messages[0]?.attachments?.length, 4);
  await stage.clear();
});

test('files that staff send are shown, and saved under their own name', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.text('Yes.').waitFor();
  const conversation = stage.fake.conversations.only();
  await until(() => conversation.watchers === 1, 'the widget follows the events');
  const { buffer } = await photo(stage.page, 'plan.png', 900);
  const plan = stage.fake.files.put('plan.png', 'image/png', buffer);
  const offer = stage.fake.files.put('Angebot für Eva.pdf', 'application/pdf', Buffer.from('%PDF-1.7 offer'));
  conversation.add({ role: 'staff', text: '', author: 'Anna', attachments: [plan, offer] });
  const box = stage.widget.log.getByRole('button', { name: 'Save plan.png' });
  await box.locator('canvas').waitFor();
  const shown = await box.boundingBox();
  assert.ok(shown && shown.height <= 221 && shown.width < 330, JSON.stringify(shown));
  const saving = stage.page.waitForEvent('download');
  await stage.widget.log.getByRole('button', { name: 'Save Angebot für Eva.pdf' }).click();
  const saved = await saving;
  assert.equal(saved.suggestedFilename(), 'Angebot für Eva.pdf');
  assert.equal(await readFile(await saved.path(), 'utf8'), '%PDF-1.7 offer');
  stage.fake.files.all.length = 0;
  await stage.widget.log.getByRole('button', { name: 'Save Angebot für Eva.pdf' }).click();
  await stage.widget.log.getByText('This file could not be loaded.').waitFor();
  assert.deepEqual(stage.complaints, []);
  await stage.clear();
});

test('whoever signs in as somebody else finds none of the files of the one before', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  await stage.page.evaluate(() => window.askbob?.identify('vt_eva'));
  await pick(stage, words);
  await remove(stage, 'boiler.txt').waitFor();
  await stage.page.evaluate(() => window.askbob?.reset());
  await until(async () => (await tray(stage).count()) === 0, 'nothing is left');
  await stage.widget.say('Hello');
  await stage.widget.text('Yes.').waitFor();
  assert.equal(stage.fake.conversations.only().messages[0]?.attachments, undefined);
  await stage.clear();
});

test('a page that has put its own requests in place of the browser’s changes nothing of an upload', async () => {
  const stage = await setStage(browser, {
    isStrict: false,
    head: `<script>const open = XMLHttpRequest.prototype.open;
      XMLHttpRequest.prototype.open = function (...args) { open.apply(this, args); this.setRequestHeader('traceparent', '1'); };
      const own = window.fetch;
      window.fetch = async (input, init = {}) => own(input, { ...init, headers: { ...init.headers, traceparent: '1' } });</script>`,
  });
  await stage.widget.open();
  await pick(stage, words);
  await until(() => stage.fake.files.all.length === 1, 'the file arrives');
  await stage.widget.say('Here');
  await stage.widget.text('Yes.').waitFor();
  await stage.clear();
});
