import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { createMailbox } from '../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

// The recipes of docs/webhooks.md, each against a receiver that takes what the real one takes and refuses the rest.

interface Got {
  headers: IncomingHttpHeaders;
  body: string;
}
/** What a receiver answers. */
type Takes = (got: Got) => { status: number; said: string };

const mail = createMailbox();
let server: TestServer;
let desk: FrontDesk;
let base: string;
let takes: Takes;
let heard: Got[] = [];
const receiver = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const got = { headers: request.headers, body: Buffer.concat(parts).toString() };
  heard.push(got);
  const { status, said } = takes(got);
  response.writeHead(status).end(said);
});

before(async () => {
  server = await startTestServer({ mail }, { OUTBOUND_ALLOW: '127.0.0.1' });
  desk = await openFrontDesk(server);
  await new Promise<void>((ready) => void receiver.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});
after(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await server.close();
});

const call = (method: string, path: string, body?: unknown) =>
  server.call(method, path, { token: desk.token, body });

async function work(): Promise<void> {
  for (let i = 0; i < 20 && (await runDueJobs(server.services)) > 0; i += 1);
}

/** Tells one receiver of this kind, with whatever it is sent first; returns the deliveries of the hook. */
async function told(
  format: string | undefined,
  receives: Takes,
  events: string[],
  happen: () => Promise<unknown>,
) {
  for (const { id } of (await call('GET', '/api/webhooks')).json.items)
    await call('DELETE', `/api/webhooks/${id}`);
  heard = [];
  takes = receives;
  const made = await call('POST', '/api/webhooks', {
    url: `${base}/services/T000/B000/secret`,
    events,
    ...(format && { format }),
  });
  assert.equal(made.status, 201, made.text);
  assert.equal(made.json.format, format ?? 'standard');
  await happen();
  await work();
  const { items } = (await call('GET', `/api/webhooks/${made.json.id}/deliveries`)).json;
  assert.ok(items.length > 0);
  for (const { state, attempts } of items) assert.equal(state, 'delivered', JSON.stringify(attempts));
  return { secret: made.json.secret as string, id: made.json.id as string };
}

const waiting = async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await guest.escalate({});
  return guest;
};

/** As https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks: JSON with a text or blocks, else 400 in one word. */
const slack: Takes = ({ headers, body }) => {
  if (headers['content-type'] !== 'application/json') return { status: 400, said: 'invalid_payload' };
  let json: Record<string, unknown>;
  try {
    json = JSON.parse(body);
  } catch {
    return { status: 400, said: 'invalid_payload' };
  }
  const known = ['text', 'blocks', 'attachments', 'thread_ts', 'mrkdwn', 'unfurl_links', 'response_type'];
  if (Object.keys(json).some((name) => !known.includes(name)))
    return { status: 400, said: 'invalid_payload' };
  if (typeof json.text !== 'string' || json.text === '') return { status: 400, said: 'no_text' };
  return { status: 200, said: 'ok' };
};

/** As the workflow "Post to a channel when a webhook request is received": 202 for a message with adaptive cards. */
const teams: Takes = ({ body }) => {
  const { type, attachments } = JSON.parse(body);
  const cards = Array.isArray(attachments) ? attachments : [];
  const isCard = ({ contentType, content }: { contentType: string; content: Record<string, unknown> }) =>
    contentType === 'application/vnd.microsoft.card.adaptive' &&
    content.type === 'AdaptiveCard' &&
    Array.isArray(content.body);
  if (type !== 'message' || cards.length === 0 || !cards.every(isCard))
    return { status: 400, said: 'The request is not valid.' };
  return { status: 202, said: '' };
};

/** As the catch hooks of n8n, Zapier and Make: whatever JSON comes. */
const catchHook: Takes = ({ body }) => ({
  status: 200,
  said: JSON.stringify({ status: 'success', got: Object.keys(JSON.parse(body)) }),
});

test('Slack: a channel reads that somebody waits, with a link, in the language of the business', async () => {
  await desk.settings({ language: 'en' });
  let conversation: string | null = null;
  const { id } = await told('slack', slack, ['conversation.waiting'], async () => {
    conversation = (await waiting()).conversationId;
  });
  assert.equal(heard.length, 1);
  const { items } = (await call('GET', `/api/webhooks/${id}/deliveries`)).json;
  assert.equal(items[0].body, heard[0]?.body, 'the log shows what was sent');
  const { text } = JSON.parse(heard[0]?.body ?? '');
  const link = `${server.services.publicUrl()}/portal/inbox?c=${conversation}`;
  assert.match(text, /: A visitor is waiting for a person\. </);
  assert.ok(text.endsWith(` <${link}|Open the conversation>`), text);
});

test('Slack: no name of a business means anything to Slack but itself', async () => {
  const { json } = await call('GET', '/api/customer-portal/business');
  await call('PATCH', '/api/customer-portal/business', { name: '<!channel> & <https://evil.example|us>' });
  await told('slack', slack, ['conversation.waiting'], waiting);
  const { text } = JSON.parse(heard[0]?.body ?? '');
  assert.ok(text.startsWith('&lt;!channel&gt; &amp; &lt;https://evil.example|us&gt;: '), text);
  await call('PATCH', '/api/customer-portal/business', { name: json.name });
});

test('Teams: a channel shows a card with a button, and a sample', async () => {
  await desk.settings({ language: 'de' });
  const { id } = await told('teams', teams, ['conversation.waiting'], waiting);
  const [{ content }] = JSON.parse(heard[0]?.body ?? '').attachments;
  assert.match(content.body[0].text, /: Jemand wartet auf einen Menschen\./);
  assert.match(content.actions[0].url, /\/portal\/inbox\?c=/);
  assert.equal(content.actions[0].title, 'Gespräch öffnen');
  await call('POST', `/api/webhooks/${id}/ping`);
  await work();
  const [sample] = JSON.parse(heard.at(-1)?.body ?? '').attachments;
  assert.match(sample.content.body[0].text, /Beispiel/);
  assert.equal(sample.content.actions, undefined);
  await desk.settings({ language: 'en' });
});

test('A channel reads of every event in words, and of no visitor’s own', async () => {
  const events = [
    'conversation.started',
    'conversation.waiting',
    'message.created',
    'knowledge.gap',
    'contact.changed',
  ];
  for (const [format, receives] of [
    ['slack', slack],
    ['teams', teams],
  ] as const) {
    await told(format, receives, events, async () => {
      const guest = desk.guest();
      await guest.ask('Is my neighbour Erika Mustermann a customer?');
      await guest.escalate({ name: 'Erika Mustermann', email: 'erika@example.com' });
    });
    assert.ok(heard.length > 3);
    for (const { body } of heard)
      assert.doesNotMatch(body, /Erika|erika@|neighbour|conversation\.|undefined/);
  }
});

test('Catch hook (n8n, Zapier, Make): JSON that a flow takes apart, reads the rest with a key, and may verify', async () => {
  let name: string | null = null;
  const { secret } = await told(undefined, catchHook, ['conversation.waiting'], async () => {
    name = (await waiting()).conversationId;
  });
  const [got] = heard;
  const { type, timestamp, data } = JSON.parse(got?.body ?? '');
  assert.deepEqual([type, data.conversation_id], ['conversation.waiting', name]);
  assert.ok(Date.parse(timestamp) > 0);
  new Webhook(secret).verify(got?.body ?? '', got?.headers as Record<string, string>);
  const permissions = ['chat.read'];
  const { json } = await call('POST', '/api/customer-portal/service-keys', { name: 'n8n', permissions });
  const read = await server.call('GET', `/api/conversations/${data.conversation_id}`, { token: json.key });
  assert.equal(read.json.status, 'waiting');
});

test('E-mail to a CRM: its drop address gets who waits, how to reach him, and what he wants', async () => {
  const { json } = await call('GET', '/api/customer-portal/business');
  await desk.settings({ notify: { emails: ['drop-42@crm.example'], when: 'waiting' } });
  mail.sent.length = 0;
  const guest = desk.guest();
  await guest.ask('opening hours');
  await guest.escalate({
    name: 'Ada',
    email: 'ada@example.com',
    phone: '+44 20 7946 0000',
    note: 'A new boiler',
  });
  await work();
  const [sent] = mail.sent.filter(({ to }) => to === 'drop-42@crm.example');
  for (const part of ['Ada', 'ada@example.com', '+44 20 7946 0000', 'A new boiler', 'opening hours'])
    assert.ok(sent?.text.includes(part), part);
  assert.equal(sent?.replyTo, undefined, 'an address of a program answers for nobody');
  await desk.settings({ notify: json.settings.notify });
});

test('A format that there is none of is refused, and one can be changed', async () => {
  const { id } = await told('slack', slack, ['conversation.waiting'], waiting);
  const set = (format: string) => call('PATCH', `/api/webhooks/${id}`, { format });
  assert.equal((await set('discord')).status, 422);
  assert.equal((await set('standard')).json.format, 'standard');
});
