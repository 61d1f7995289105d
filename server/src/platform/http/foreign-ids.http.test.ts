import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serialize } from 'node:v8';
import type { EndpointSpec } from '@askbob/contract/endpoint.ts';
import { widgetEscalate } from '@askbob/contract/endpoints/chat.ts';
import { table } from '@askbob/contract/table.ts';
import { sha256Bytes } from '../../kernel/ids.ts';
import { fileForm } from '../../testing/form.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { visit } from '../../testing/release-booking.ts';
import { storedOf } from '../../testing/stored.ts';
import { type Reply, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { openThings, SITE, type Things } from '../../testing/things.ts';
import { hear } from '../../testing/wire.ts';

const MISSING = '01890000-0000-7000-8000-000000000000';
let server: TestServer;
let own: Things;
let other: Things;
let listening: string;

before(async () => {
  server = await startTestServer({ mail: createMailbox() });
  listening = await server.listen();
  [own, other] = [await openThings(server), await openThings(server)];
  // Made before anything is compared; the rest is by whoever asks for it.
  for (const things of [own, other]) await visitorHeaders(widgetEscalate, things);
});
after(() => server.close());

type Fields = Record<string, string>;
/** What of a request names things, and whatever else it needs to be taken. */
interface Request {
  params?: Fields;
  query?: Fields;
  body?: Record<string, unknown>;
}

const id =
  (of: (things: Things) => Promise<string>, body?: Record<string, unknown>) => async (t: Things) => ({
    params: { id: await of(t) },
    ...(body ? { body } : {}),
  });
const both = async (t: Things) => ({
  session_id: await t.session(),
  conversation_id: await t.conversation(),
});
const session =
  (body: Record<string, unknown> = {}) =>
  async (t: Things) => ({
    body: { ...(await both(t)), ...body },
  });
const chat = async (t: Things) => ({ body: { session_id: await t.session(), message: 'hello' } });
const sessionQuery = async (t: Things) => ({ query: await both(t) });
const rating = async (t: Things) => ({
  body: { ...(await both(t)), message_id: await t.message(), rating: 'up' },
});
const confirmed = async (t: Things) => {
  await t.action();
  const values = { name: 'Ada', phone: '030 123' };
  const what = { action: 'callback', values, confirm: true, client_action_id: 'confirmation' };
  return { body: { ...(await both(t)), ...what } };
};
const conversation = (t: Things) => t.conversation();
const document = (t: Things) => t.document();
const source = (t: Things) => t.source();

/** A request to each endpoint that takes an id: taken with one's own things, and refused with another's. */
const requests: Record<string, (things: Things) => Promise<Request>> = {
  sessionMessage: async (t) => ({ body: { session_id: await t.console(), message: 'hello' } }),
  history: async (t) => ({ params: { session_id: await t.conversation() } }),
  pageChat: chat,
  widgetChat: chat,
  pageMessages: sessionQuery,
  widgetMessages: sessionQuery,
  pageEvents: sessionQuery,
  widgetEvents: sessionQuery,
  pageEscalate: session(),
  widgetEscalate: session(),
  pageRating: rating,
  widgetRating: rating,
  pageSeen: session({ seq: 1 }),
  widgetSeen: session({ seq: 1 }),
  pageTyping: session(),
  widgetTyping: session(),
  widgetContext: session({ context: {} }),
  listConversations: async (t) => ({ query: { assignee: await t.member(), label: await t.label() } }),
  updateLabel: id((t) => t.label(), { name: 'changed' }),
  deleteLabel: id((t) => t.label()),
  labelConversation: id(conversation, {}),
  snoozeConversation: id(conversation, { until: null }),
  changeConversations: async (t) => ({
    body: { ids: [await t.conversation()], change: { action: 'close' } },
  }),
  getConversation: id(conversation),
  markRead: id(conversation, { seq: 1 }),
  takeOverConversation: id(conversation, {}),
  releaseConversation: id(conversation, {}),
  postStaffMessage: id(conversation, { text: 'hello' }),
  uploadAttachment: id(conversation),
  getAttachment: id((t) => t.attachment()),
  pageFile: id((t) => t.attachment()),
  widgetFile: id((t) => t.attachment()),
  getContact: id((t) => t.contact()),
  updateContact: id((t) => t.contact(), { note: 'changed' }),
  mergeContact: async (t) => ({
    params: { id: await t.contact() },
    body: { contact_id: await t.anotherContact() },
  }),
  postNote: id(conversation, { text: 'hello' }),
  assignConversation: async (t) => ({
    params: { id: await t.conversation() },
    body: { user_id: await t.member() },
  }),
  closeConversation: id(conversation, {}),
  reopenConversation: id(conversation, {}),
  staffTyping: id(conversation, {}),
  decideDraft: async (t) => {
    const { conversation: waiting, draft } = await t.supervised();
    return { params: { id: waiting }, body: { action: 'approve', draft_id: draft } };
  },
  exportVisitor: id((t) => t.visitor()),
  eraseVisitor: id((t) => t.visitor()),
  deleteCannedReply: id((t) => t.canned()),
  openUnassignedMail: id((t) => t.unassignedMail(), {}),
  dismissUnassignedMail: id((t) => t.unassignedMail()),
  getUnassignedFile: async (t) => ({
    params: { id: await t.unassignedMail(), file_id: await t.unassignedFile() },
  }),
  mailTranscript: id(conversation, { to: 'ada@example.com' }),
  pageTranscript: session({ email: 'ada@example.com' }),
  widgetTranscript: session({ email: 'ada@example.com' }),
  widgetPage: session({ url: `${SITE}/boilers` }),
  blockSender: async (t) => ({ body: { visitor_id: await t.visitor() } }),
  unblockSender: id((t) => t.blockedSender()),
  getReceipt: id((t) => t.receipt()),
  customerDashboard: async (t) => ({ params: { businessId: t.business } }),
  listAudit: async (t) => ({ query: { actor: await t.member() } }),
  getDocument: id(document),
  updateDocument: id(document, { answer: 'changed' }),
  deleteDocument: id(document),
  suggestedWordings: id(document),
  activateRelease: id((t) => t.release(), {}),
  approveChange: id((t) => t.approval(), {}),
  rejectChange: id((t) => t.approval(), { note: 'no' }),
  approveRelease: id((t) => t.awaitingRelease(), {}),
  rejectRelease: id((t) => t.awaitingRelease(), { note: 'no' }),
  createProposal: async (t) => ({
    body: {
      kind: 'wording',
      text: 'another wording',
      document_id: await t.document(),
      conversation_id: await t.conversation(),
    },
  }),
  acceptProposal: id((t) => t.proposal(), {}),
  rejectProposal: id((t) => t.proposal(), {}),
  getSource: id(source),
  updateSource: id(source, { every_hours: 2 }),
  deleteSource: id(source),
  runSource: id(source),
  getSourceRun: async (t) => ({ params: { id: await t.source(), run_id: await t.sourceRun() } }),
  stopSourceRun: async (t) => ({
    params: { id: await t.source(), run_id: await t.sourceRun() },
    body: { keep: false },
  }),
  listSourcePages: id(source),
  decideSourceDocument: async (t) => ({
    params: { id: await t.source(), document_id: await t.sourceDocument() },
    body: { decision: 'leave' },
  }),
  listDoubles: id(source),
  previewMerge: async (t) => ({
    params: { id: await t.source(), document_id: await t.sourceDocument() },
    query: { with: await t.page(), keep: await t.page() },
  }),
  mergeDocuments: async (t) => ({
    params: { id: await t.source(), document_id: await t.sourceDocument() },
    body: { with: await t.page(), keep: await t.page(), versions: [1, 1] },
  }),
  writeWordings: async (t) => ({ body: { document_id: await t.document() } }),
  updateAction: id((t) => t.action(), { title: 'changed' }),
  deleteAction: id((t) => t.action()),
  tryAction: id((t) => t.action(), { values: { name: 'Ada', phone: '030 123' } }),
  listActionRuns: async (t) => ({ query: { conversation_id: await t.conversation() } }),
  approveActionRun: id((t) => t.waitingRun(), {}),
  refuseActionRun: id((t) => t.waitingRun(), {}),
  cancelBooking: id((t) => t.booking(), {}),
  previewTimes: async (t) => ({ body: { request: visit.request, action_id: await t.action() } }),
  pageAction: confirmed,
  widgetAction: confirmed,
  createTest: async (t) => ({
    body: { question: 'q', expect: 'answered', document_id: await t.document() },
  }),
  deleteTest: id((t) => t.knowledgeTest()),
  updateMember: id((t) => t.member(), { name: 'changed' }),
  deleteMember: id((t) => t.member()),
  makeSignInLink: id((t) => t.member(), {}),
  updateWidgetKey: id(async (t) => (await t.widgetKey()).id, { name: 'changed' }),
  updateWebhook: id(async (t) => (await t.webhook()).id, { description: 'changed' }),
  deleteWebhook: id(async (t) => (await t.webhook()).id),
  rotateWebhook: id(async (t) => (await t.webhook()).id),
  pingWebhook: id(async (t) => (await t.webhook()).id),
  listWebhookDeliveries: id(async (t) => (await t.webhook()).id),
  resendWebhookDelivery: async (t) => {
    const { id, delivery } = await t.webhook();
    return { params: { id, delivery_id: delivery } };
  },
  rotateServiceKey: id(async (t) => (await t.serviceKey()).id, {}),
  deleteServiceKey: id(async (t) => (await t.serviceKey()).id),
  deleteWidgetKey: id(async (t) => (await t.widgetKey()).id),
  updatePersona: id((t) => t.persona(), { name: 'changed' }),
  deletePersona: id((t) => t.persona()),
  activatePersona: id((t) => t.persona(), {}),
};

/** Fields that name nothing of a business, or no single one. */
const NAMES_NOTHING: Record<string, string> = {
  client_message_id: 'the caller’s own',
  client_action_id: 'the caller’s own',
  external_id: 'the business’s own',
  suggestion: 'read as typed unless it was offered in this very conversation',
  last_event_id: 'a place in a stream that is checked before it',
  business_id: 'path 1 may name any business, whose visitor is a stranger there',
};

/** Endpoints where another's id is as good as none: they say nothing, or begin something new. */
const STARTS_ANEW: Record<string, string> = {
  pageChat: 'a session that is not his starts a new one',
  widgetChat: 'a session that is not his starts a new one',
  pageIdentify: 'goes on with his own latest conversation',
  widgetIdentify: 'goes on with his own latest conversation',
  listConversations: 'nobody’s conversations are none',
  listActionRuns: 'nobody’s runs are none',
  listAudit: 'nobody’s records are none',
  previewTimes: 'what nobody’s action has booked is nothing',
  changeConversations: 'says of each that it is none, and goes on with the others',
};

/** The names of fields in a schema, those of its alternatives too. */
function fieldsOf(schema: EndpointSpec['body']): string[] {
  const visit = (node: Shape): string[] => [
    ...Object.keys(node.properties ?? {}),
    ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap(visit),
  ];
  // JSON Schema, of which only these parts matter here.
  return schema ? [...new Set(visit(schema.toJSONSchema({ io: 'input' }) as Shape))] : [];
}
interface Shape {
  properties?: Record<string, unknown>;
  anyOf?: Shape[];
  oneOf?: Shape[];
}

const namesThing = (field: string): boolean =>
  (/(^|_)ids?$|Id$/.test(field) || ['assignee', 'actor', 'suggestion'].includes(field)) &&
  !(field in NAMES_NOTHING);

/** Where a request names things: `params id`, `body user_id`. */
function placesOf(spec: EndpointSpec): [part: keyof Request, field: string][] {
  const parts = ['params', 'query', 'body'] as const;
  return parts.flatMap((part) =>
    fieldsOf(spec[part])
      .filter(namesThing)
      .map((field): [keyof Request, string] => [part, field]),
  );
}

/** Sends a request as the owner of these things, or as their visitor; a token of another's may stand for his. */
async function send(spec: EndpointSpec, as: Things, request: Request, token?: string): Promise<Reply> {
  const query = new URLSearchParams(request.query).toString();
  const path = spec.path.replaceAll(/:(\w+)/g, (_, name: string) => request.params?.[name] ?? MISSING);
  const form = spec.accepts === 'multipart/form-data' ? fileForm('a.txt', 'words') : null;
  const body = form?.body ?? request.body;
  return server.call(spec.method, query ? `${path}?${query}` : path, {
    body: spec.path === '/api/chat' ? { business_id: as.business, ...request.body } : body,
    ...(spec.caller === 'login'
      ? { token: as.token, headers: form?.headers ?? {} }
      : { headers: { ...form?.headers, ...(await visitorHeaders(spec, as, token)) } }),
  });
}

async function visitorHeaders(
  spec: EndpointSpec,
  as: Things,
  token?: string,
): Promise<Record<string, string>> {
  const shown = { 'x-visitor-token': token ?? (await as.visitorToken()) };
  if (spec.caller !== 'widget') return shown;
  return { ...shown, origin: SITE, 'x-widget-key': (await as.widgetKey()).key };
}

/** All that a business keeps, as one short text: it differs when anything does. Whole releases are bytes, which JSON would spell out. */
const everythingOf = async ({ business }: Things): Promise<string> =>
  sha256Bytes(serialize(await storedOf(server.services.store, business)));

const same = ({ status, json }: Reply) => [status, { ...json, request_id: '' }];

test('a request to every endpoint that takes an id is known here', () => {
  const taking = [...table]
    .filter(([, spec]) => spec.scope !== 'platform' && placesOf(spec).length > 0)
    .map(([name]) => name);
  const unknown = taking.filter((name) => !(name in requests) && !(name in STARTS_ANEW));
  assert.deepEqual(unknown, [], 'say in `requests` how these are called');
  assert.deepEqual(
    Object.keys(requests).filter((name) => !taking.includes(name)),
    [],
    'these take no id any more',
  );
});

test('what acts on any business is for the platform’s staff alone', () => {
  for (const [name, { scope, permission }] of table) {
    if (scope === 'platform') assert.equal(permission, 'businesses.manage', name);
  }
});

describe('another business’s id', () => {
  for (const [name, spec] of table) {
    const request = requests[name];
    if (!request) continue;
    for (const [part, field] of placesOf(spec)) {
      test(`as ${field} of ${name} is as good as one that does not exist`, async () => {
        const startsAnew = name in STARTS_ANEW;
        const as = startsAnew ? await openThings(server) : own;
        const [mine, theirs] = [await request(as), await request(other)];
        const swapped = (value: unknown) => ({ ...mine, [part]: { ...mine[part], [field]: value } });
        const foreign = theirs[part]?.[field];
        assert.ok(foreign, 'the request names it');
        const before = await everythingOf(other);
        const reply = await send(spec, as, swapped(foreign));
        const missing = await send(spec, as, swapped(Array.isArray(foreign) ? [MISSING] : MISSING));
        assert.equal(await everythingOf(other), before);
        if (startsAnew) return assert.deepEqual([reply.status, missing.status], [200, 200], reply.text);
        assert.deepEqual(same(reply), same(missing));
        assert.ok(reply.status >= 400 && reply.status < 500, reply.text);
      });
    }

    if (spec.caller !== 'login' && spec.visitorToken === 'required') {
      test(`behind ${name} is opened by no token of this one’s visitors`, async () => {
        const before = await everythingOf(other);
        const reply = await send(spec, other, await request(other), await own.visitorToken());
        assert.ok([401, 404].includes(reply.status), reply.text);
        assert.equal(await everythingOf(other), before);
      });
    }
  }
});

describe('one’s own id is taken', () => {
  for (const [name, spec] of table) {
    const request = requests[name];
    if (!request) continue;
    test(`by ${name}`, async () => {
      const mine = await openThings(server);
      const wanted = await request(mine);
      if (spec.produces !== 'text/event-stream') {
        const reply = await send(spec, mine, wanted);
        // This server has no model to ask.
        const status = name === 'writeWordings' ? 409 : spec.status;
        return assert.equal(reply.status, status, reply.text);
      }
      const url = `${listening}${spec.path}?${new URLSearchParams(wanted.query)}`;
      const heard = await hear(url, await visitorHeaders(spec, mine));
      heard.close();
      assert.equal(heard.status, 200);
    });
  }
});
