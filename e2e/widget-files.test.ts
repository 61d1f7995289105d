import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { fileForm } from '../server/src/testing/form.ts';
import { launchChromium, newPage, phone } from '../widget/test/browser.ts';
import { onWidget } from '../widget/test/on-widget.ts';
import { until } from '../widget/test/until.ts';
import { startWidgetStage } from './widget-stage.ts';

let browser: Browser;
let stage: Awaited<ReturnType<typeof startWidgetStage>>;
before(async () => {
  browser = await launchChromium();
  stage = await startWidgetStage();
});
after(async () => {
  await browser.close();
  await stage.close();
});

test('a visitor’s photo reaches staff, whose file reaches him, on another origin under a strict policy', {
  timeout: 60_000,
}, async () => {
  const { page, context, complaints } = await newPage(browser, { ...phone, reducedMotion: 'reduce' });
  await page.goto(`${stage.site.url}/`);
  const widget = onWidget(page);
  await widget.open();
  const photo = { name: 'plate.png', mimeType: 'image/png', buffer: await page.screenshot() };
  await widget.panel.getByLabel('Attach files').setInputFiles(photo);
  await widget.panel.getByRole('group').locator('canvas').waitFor();
  await widget.say('');
  await widget.log.locator('canvas').waitFor();
  await until(async () => (await stage.unsent(page)) === 0, 'it is sent');
  const conversation = await stage.conversation(page);
  const { json } = await stage.staff('GET', `/api/conversations/${conversation}`);
  assert.equal(json.status, 'waiting');
  const [file] = json.messages[0].attachments;
  assert.equal(file.name, 'plate.png');
  const seen = await stage.staff('GET', `/api/attachments/${file.id}`);
  assert.equal(seen.headers['content-type'], 'image/png');

  await stage.staff('POST', `/api/conversations/${conversation}/takeover`, {});
  const brought = await stage.staffFile(conversation, fileForm('Offer.pdf', '%PDF-1.7 an offer'));
  await stage.staff('POST', `/api/conversations/${conversation}/messages`, {
    text: 'Here is the offer.',
    attachments: [brought.json.id],
  });
  const saving = page.waitForEvent('download');
  await widget.button('Save Offer.pdf').click();
  assert.equal((await saving).suggestedFilename(), 'Offer.pdf');
  await page.reload();
  await widget.launcher.tap();
  await widget.button('Save Offer.pdf').waitFor();
  await widget.log.locator('canvas').waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test('what the server does not take is said in the panel, in the page’s language, and axe finds nothing wrong', async () => {
  const { page, context } = await newPage(browser, { reducedMotion: 'reduce', bypassCSP: true });
  await page.goto(`${stage.site.url}/own`);
  const widget = onWidget(page);
  await widget.open();
  const field = widget.panel.getByLabel('Attach files');
  await field.setInputFiles([
    { name: 'tool.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ\x90\0 a program') },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('It drips.') },
  ]);
  await widget.panel.getByText('This cannot be sent.').waitFor();
  await page.evaluate(axe.source);
  const rules: string[] = await page.evaluate(async () => {
    const { violations } = await Reflect.get(globalThis, 'axe').run();
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id} ${nodes[0]?.html}`,
    );
  });
  assert.deepEqual(rules, []);
  await context.close();
});
