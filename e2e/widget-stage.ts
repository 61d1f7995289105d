import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { publishDocuments } from '../server/src/testing/publish.ts';
import { type Call, startTestServer } from '../server/src/testing/test-server.ts';
import { startFaultProxy } from '../widget/test/fault-proxy.ts';
import { startPageServer } from '../widget/test/page-server.ts';

/** The real server behind a proxy that can break connections, one business with approved answers, and its site on another origin. */
export async function startWidgetStage() {
  const proxy = await startFaultProxy();
  const url = `http://127.0.0.1:${proxy.port}`;
  const server = await startTestServer({}, { PUBLIC_URL: url });
  const business = await server.business({ name: 'Brunner Heating' });
  await publishDocuments(server.services, business.id);
  let key = '';
  const site = await startPageServer(url, { business: business.id, key: () => key });
  const made = await server.call('POST', '/api/customer-portal/widget-keys', {
    token: business.token,
    body: { name: 'Site', allowed_origins: [site.url] },
  });
  key = made.json.key;
  await server.listen();
  proxy.target = (server.app.server.address() as AddressInfo).port;

  /** What the widget keeps on a page's device. */
  async function kept(page: Page): Promise<{ conversation: string; outbox?: unknown[] }> {
    const text = await page.evaluate(
      (name) => Reflect.get(globalThis, 'localStorage').getItem(name),
      `askbob:${key}`,
    );
    return JSON.parse(text ?? '{}');
  }

  return {
    url,
    proxy,
    server,
    site,
    key,
    /** What staff of the business do. */
    staff: (method: string, path: string, body?: unknown) =>
      server.call(method, path, { token: business.token, body }),
    /** A file that staff bring to a conversation. */
    staffFile: (conversation: string, form: Required<Pick<Call, 'body' | 'headers'>>) =>
      server.call('POST', `/api/conversations/${conversation}/attachments`, {
        token: business.token,
        ...form,
      }),
    /** How many messages of a page are still on their way. */
    async unsent(page: Page): Promise<number> {
      return (await kept(page)).outbox?.length ?? 0;
    },
    /** The name that staff know a page's conversation by. */
    async conversation(page: Page): Promise<string> {
      return (await kept(page)).conversation;
    },
    /** The texts of a conversation as the server has them, in order, markers as the widget shows them. */
    async stored(conversation: string): Promise<string[]> {
      const { json } = await server.call('GET', `/api/chat/history/${conversation}`, {
        token: business.token,
      });
      const messages: { text: string }[] = json.messages;
      return messages.map(({ text }) => text.replace(/\s*\[(\d+)\]/g, '$1'));
    },
    async close() {
      await site.close();
      await proxy.close();
      await server.close();
    },
  };
}
