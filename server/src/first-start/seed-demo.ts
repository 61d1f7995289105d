import { readFileSync } from 'node:fs';
import { Settings } from '@askbob/contract/endpoints/businesses.ts';
import { memberRoles } from '@askbob/contract/permissions.ts';
import { z } from 'zod';
import { createBusiness } from '../businesses/create-business.ts';
import { chat } from '../conversations/receive/chat.ts';
import { createCannedReply } from '../conversations/staff/canned-replies.ts';
import { createTest } from '../knowledge/drafts/tests.ts';
import { importDocuments } from '../knowledge/import/import-documents.ts';
import { publish } from '../knowledge/releases/publish.ts';
import { createUser } from '../members/create-user.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { systemActor } from '../record/audit/append.ts';
import type { Services } from '../services.ts';
import { insertWidgetKey } from '../widgets/keys.ts';
import { makeUpPassword } from './made-up-passwords.ts';

const DEMO = new URL('../../demo/', import.meta.url);
const DAY_MS = 24 * 60 * 60 * 1000;

const Person = z.object({ name: z.string(), email: z.email() });
const DemoBusiness = z.object({
  name: z.string(),
  site_hosts: z.array(z.string()),
  owner: Person,
  people: z.array(Person.extend({ role: z.enum(memberRoles) })),
  persona: z.object({
    name: z.string(),
    description: z.string(),
    tone: z.string(),
    system_prompt: z.string(),
    greeting: z.string(),
  }),
  settings: Settings,
  canned_replies: z.array(z.object({ title: z.string(), text: z.string() })),
});
const DemoTest = z.object({
  question: z.string(),
  expect: z.enum(['answered', 'refused']),
  external_id: z.string().optional(),
});
const DemoConversation = z.object({
  visitor: z.string(),
  days_ago: z.number(),
  messages: z.array(z.string()),
  rating: z.enum(['up', 'down']).optional(),
  comment: z.string().optional(),
});

/** Makes a business that has real content, people and two weeks of visitors; returns the id of its owner. @param folder with all that, another business's than the demo's */
export async function seedDemo(services: Services, origins: string[], folder = DEMO): Promise<string> {
  const demo = DemoBusiness.parse(JSON.parse(read(folder, 'business.json')));
  const businessId = await createBusiness(services, systemActor, {
    name: demo.name,
    site_hosts: demo.site_hosts,
    settings: demo.settings,
    is_demo: true,
    persona: demo.persona,
  });
  const db = services.store.forBusiness(businessId);
  const ownerId = await createUser(services, {
    ...demo.owner,
    kind: 'customer',
    business_id: businessId,
    role: 'owner',
    password: makeUpPassword(),
  });
  for (const person of demo.people) {
    await createUser(services, { ...person, kind: 'customer', business_id: businessId });
  }
  await db.transaction((tx) =>
    insertWidgetKey(tx, services.now(), { name: 'Demo site', origins, isDefault: true }),
  );
  for (const canned of demo.canned_replies) await createCannedReply(db, services.now(), canned);
  await importDocuments(services, systemActor, db, read(folder, 'knowledge.ndjson'));
  await addTests(services, db, folder);
  // Whatever its tests say: nobody is there yet who could mend one, and the release reports those that fail.
  await publish(services, systemActor, db, { note: 'First release', force: true });
  services.forget(businessId);
  await replayConversations(services, businessId, folder);
  return ownerId;
}

async function addTests(services: Services, db: BusinessDb, folder: URL): Promise<void> {
  const documents = await db.read(({ q }) =>
    q.selectFrom('documents').select(['id', 'external_id']).execute(),
  );
  const idOf = new Map(documents.map((row) => [row.external_id, row.id]));
  for (const test of lines(folder, 'tests.ndjson', DemoTest)) {
    const document_id = test.external_id ? idOf.get(test.external_id) : undefined;
    await createTest(services, systemActor, db, {
      question: test.question,
      expect: test.expect,
      document_id,
    });
  }
}

/** Sends past visitors' messages through the real pipeline, each at its own time. */
async function replayConversations(services: Services, businessId: string, folder: URL): Promise<void> {
  const business = await services.profiles.find(businessId);
  if (!business) return;
  const today = services.now();
  for (const past of lines(folder, 'conversations.ndjson', DemoConversation)) {
    let at = Math.round(today - past.days_ago * DAY_MS);
    const then = { ...services, now: () => at };
    let sessionId: string | null = null;
    let replyId = '';
    for (const message of past.messages) {
      const reply = await chat(then, {
        business,
        message,
        attachments: [],
        client: null,
        suggestion: null,
        locale: null,
        session: { token: null, sessionId, channel: 'widget' },
      });
      sessionId = reply.session_id;
      if (reply.reply !== null) replyId = reply.message_id;
      at += 40_000;
    }
    if (past.rating) await rateReply(services, businessId, replyId, past.rating, past.comment ?? null);
  }
}

async function rateReply(
  services: Services,
  businessId: string,
  messageId: string,
  rating: 'up' | 'down',
  comment: string | null,
): Promise<void> {
  await services.store
    .forBusiness(businessId)
    .transaction(({ q }) =>
      q
        .updateTable('messages')
        .set({ rating, rating_comment: comment })
        .where('id', '=', messageId)
        .execute(),
    );
}

function read(folder: URL, name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

function lines<T extends z.ZodType>(folder: URL, name: string, schema: T): z.output<T>[] {
  return read(folder, name)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
