import type { Page } from 'playwright-core';

/** The widget as a visitor finds it, by what things are called. */
export function onWidget(page: Page) {
  const launcher = page.locator('ask-bob button.launch');
  const panel = page.getByRole('dialog');
  const field = panel.getByRole('textbox', { name: 'Write a message' });
  return {
    launcher,
    panel,
    field,
    log: panel.getByRole('log'),
    /** What was said, without the greeting, in order. */
    said: () => panel.locator('.row.visitor .text, .row.assistant .text, .row.staff .text').allTextContents(),
    /** Everything in the conversation but the greeting, in order. */
    shown: () => panel.locator('.row:not(:first-child) .text').allTextContents(),
    async open() {
      await launcher.click();
      await panel.waitFor();
    },
    async say(text: string) {
      await field.fill(text);
      await field.press('Enter');
    },
    button: (name: string) => panel.getByRole('button', { name, exact: true }),
    text: (text: string) => panel.getByRole('log').getByText(text),
  };
}
