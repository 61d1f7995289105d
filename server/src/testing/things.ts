import assert from 'node:assert/strict';
import { inboxAddress } from '../mailroom/inbox-address.ts';
import { takeMail } from '../mailroom/take-mail.ts';
import { fileForm } from './form.ts';
import { publishDocuments } from './publish.ts';
import { callback, releaseActions } from './release-action.ts';
import { mornings, visit } from './release-booking.ts';
import { seedApproval, seedAwaitingRelease } from './seed-approval.ts';
import { seedSource } from './seed-source.ts';
import type { TestServer } from './test-server.ts';
import { writtenMail } from './written-mail.ts';

/** The site on which every business of a test has its widget. */
export const SITE = 'https://shop.example';

/** One of each thing of a business that has an id, made when it is asked for; and what opens it. */
export interface Things {
  business: string;
  /** Of its owner. */
  token: string;
  conversation(): Promise<string>;
  /** The same conversation as its visitor knows it, and the token that proves who he is. */
  session(): Promise<string>;
  visitorToken(): Promise<string>;
  visitor(): Promise<string>;
  receipt(): Promise<string>;
  /** A reply of the assistant in the conversation. */
  message(): Promise<string>;
  /** A conversation in which a draft waits, and the draft. */
  supervised(): Promise<{ conversation: string; draft: string }>;
  console(): Promise<string>;
  widgetKey(): Promise<{ id: string; key: string }>;
  serviceKey(): Promise<{ id: string; key: string }>;
  webhook(): Promise<{ id: string; delivery: string }>;
  member(): Promise<string>;
  document(): Promise<string>;
  /** A page of the draft that people wrote. */
  page(): Promise<string>;
  release(): Promise<string>;
  /** A change of settings that waits for its owner, a new one each time; and a release that does. */
  approval(): Promise<string>;
  awaitingRelease(): Promise<string>;
  /** A wording for its document, proposed anew each time. */
  proposal(): Promise<string>;
  knowledgeTest(): Promise<string>;
  source(): Promise<string>;
  sourceRun(): Promise<string>;
  /** A document of the draft that came from the source. */
  sourceDocument(): Promise<string>;
  persona(): Promise<string>;
  canned(): Promise<string>;
  /** An action that visitors are offered, called `callback`. */
  action(): Promise<string>;
  /** What a visitor confirmed and a person has to approve, anew each time. */
  waitingRun(): Promise<string>;
  /** A visit that is booked. */
  booking(): Promise<string>;
  label(): Promise<string>;
  contact(): Promise<string>;
  /** A new one each time. */
  anotherContact(): Promise<string>;
  /** A file that the visitor has sent. */
  attachment(): Promise<string>;
  /** A mail that is nobody's message, and its file. */
  unassignedMail(): Promise<string>;
  unassignedFile(): Promise<string>;
  /** An address that is blocked. */
  blockedSender(): Promise<string>;
}

/** Opens a business whose things are made when they are asked for, each once. */
export async function openThings(server: TestServer): Promise<Things> {
  const { id: business, token } = await server.business();
  const post = async (path: string, body: unknown) => {
    const reply = await server.call('POST', path, { token, body });
    assert.ok(reply.status < 300, `${path}: ${reply.text}`);
    return reply.json;
  };
  const release = once(() => publishDocuments(server.services, business));
  const ask = async () => {
    await release();
    const body = { message: 'how much is a boiler service', business_id: business };
    const { json } = await server.call('POST', '/api/chat', { body });
    assert.equal(json.outcome, 'answered');
    return json;
  };
  const asked = once(ask);
  const seeded = once(() => seedSource(server.services, business));
  const detail = async (conversation: string) =>
    (await server.call('GET', `/api/conversations/${conversation}`, { token })).json;
  const newContact = async () => {
    const { session_id, conversation_id, visitor_token } = await ask();
    const headers = { 'x-visitor-token': visitor_token };
    const body = { session_id, name: 'Ada' };
    await server.call('POST', '/api/chat/escalate', { body, headers });
    return (await detail(conversation_id)).contact.id;
  };
  const supervise = async (supervised: 'all' | 'off') => {
    const body = { settings: { supervised } };
    await server.call('PATCH', '/api/customer-portal/business', { token, body });
  };
  const document = once(
    async () => (await post('/api/knowledge/entries', { question: 'q', answer: 'a' })).id,
  );
  const unassigned = once(async () => {
    const to = inboxAddress(server.services.config, business);
    const headers = {
      'Auto-Submitted': 'auto-replied',
      'Content-Disposition': 'attachment; filename="plan.txt"',
    };
    const mail = { from: 'x@mail.example', to, text: 'the plan', headers };
    await takeMail(server.services, Buffer.from(writtenMail(mail)));
    const path = '/api/mail/unassigned?written_by=programs';
    return (await server.call('GET', path, { token })).json.items[0];
  });
  const action = once(async () => {
    await release();
    const approved = { ...callback, name: 'approved', approval: 'staff' };
    const [id = ''] = await releaseActions(server, { id: business, token }, [callback, approved, visit]);
    return id;
  });
  const confirm = async (name: string, values: Record<string, string>) => {
    await action();
    const { session_id, visitor_token } = await ask();
    const body = { session_id, action: name, values, confirm: true, client_action_id: 'a-confirmation' };
    const headers = { 'x-visitor-token': visitor_token };
    const sent = await server.call('POST', '/api/chat/actions', { body, headers });
    assert.equal(sent.status, 200, sent.text);
  };
  return {
    business,
    token,
    release,
    conversation: async () => (await asked()).conversation_id,
    session: async () => (await asked()).session_id,
    visitorToken: async () => (await asked()).visitor_token,
    visitor: once(async () => (await detail((await asked()).conversation_id)).visitor.id),
    receipt: async () => (await asked()).receipt_id,
    message: async () => (await asked()).message_id,
    supervised: once(async () => {
      await release();
      await supervise('all');
      const body = { message: 'how much is a boiler service', business_id: business };
      const { json } = await server.call('POST', '/api/chat', { body });
      await supervise('off');
      return { conversation: json.conversation_id, draft: (await detail(json.conversation_id)).draft.id };
    }),
    console: once(async () => (await post('/api/chat/session', {})).session_id),
    widgetKey: once(() => post('/api/customer-portal/widget-keys', { name: 'k', allowed_origins: [SITE] })),
    serviceKey: once(() =>
      post('/api/customer-portal/service-keys', { name: 'Order system', permissions: ['chat.read'] }),
    ),
    webhook: once(async () => {
      const { id } = await post('/api/webhooks', {
        url: 'https://crm.example/',
        events: ['message.created'],
      });
      return { id, delivery: (await post(`/api/webhooks/${id}/ping`, {})).id };
    }),
    member: once(async () => (await server.member(business, 'agent')).id),
    document,
    page: once(async () => (await post('/api/knowledge/pages', { title: 'p', text: 'A page.' })).id),
    approval: () => seedApproval(server.services, business),
    awaitingRelease: () => seedAwaitingRelease(server.services, business),
    proposal: async () => {
      const body = { kind: 'wording', text: 'a wording', document_id: await document() };
      return (await post('/api/knowledge/proposals', body)).id;
    },
    knowledgeTest: once(
      async () => (await post('/api/knowledge/tests', { question: 'q', expect: 'refused' })).id,
    ),
    source: async () => (await seeded()).source,
    sourceRun: async () => (await seeded()).run,
    sourceDocument: async () => (await seeded()).document,
    persona: once(async () => (await post('/api/personas', { name: 'P' })).id),
    contact: once(newContact),
    anotherContact: newContact,
    attachment: once(async () => {
      const { session_id, visitor_token } = await asked();
      const visitor = { 'x-visitor-token': visitor_token };
      const { body, headers } = fileForm('a.txt', 'words');
      const path = `/api/chat/attachments?business_id=${business}`;
      const { id } = (await server.call('POST', path, { body, headers: { ...headers, ...visitor } })).json;
      const message = { business_id: business, session_id, message: 'see here', attachments: [id] };
      await server.call('POST', '/api/chat', { body: message, headers: visitor });
      return id;
    }),
    unassignedMail: async () => (await unassigned()).id,
    unassignedFile: async () => (await unassigned()).files[0].id,
    blockedSender: once(async () => (await post('/api/blocked-senders', { email: 'x@mail.example' })).id),
    action,
    booking: once(async () => {
      await action();
      const hours = { settings: { office_hours: mornings } };
      const patched = await server.call('PATCH', '/api/customer-portal/business', { token, body: hours });
      assert.equal(patched.status, 200, patched.text);
      const { times } = await post('/api/actions/times', { request: visit.request });
      await confirm('visit', { name: 'Ada', slot: times[0] });
      return (await server.call('GET', '/api/bookings', { token })).json.items[0].id;
    }),
    waitingRun: async () => {
      await confirm('approved', { name: 'Ada', phone: '030 123' });
      const path = '/api/actions/runs?state=waiting';
      return (await server.call('GET', path, { token })).json.items[0].id;
    },
    label: once(async () => (await post('/api/labels', { name: 'l', colour: 'red' })).id),
    canned: once(async () => (await post('/api/canned-replies', { title: 't', text: 'x' })).id),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
