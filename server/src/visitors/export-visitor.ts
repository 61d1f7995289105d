import type { exportVisitor as spec } from '@askbob/contract/endpoints/conversations.ts';
import type { z } from 'zod';
import { presentContact } from '../conversations/inbox/present-contact.ts';
import { readConversation } from '../conversations/inbox/read-conversation.ts';
import type { Services } from '../conversations/services.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { notFound } from '../kernel/errors.ts';
import type { BusinessDb, BusinessRead } from '../platform/db/store.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { readMore } from './export-more.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

/** Everything a business keeps about one visitor; recorded. Throws 404. */
export async function exportVisitor(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<z.infer<typeof spec.reply>> {
  const found = await db.read(async (read) => {
    const visitor = await read.q.selectFrom('visitors').selectAll().where('id', '=', id).executeTakeFirst();
    if (!visitor) throw notFound();
    const rows = await read.q
      .selectFrom('conversations')
      .select('id')
      .where('visitor_id', '=', id)
      .orderBy('created_at')
      .execute();
    const conversations = [];
    for (const row of rows) conversations.push(await readConversation(read, row.id));
    const files = await filesOf(read, id);
    const contact = await read.q
      .selectFrom('contacts')
      .selectAll()
      .where('id', '=', visitor.contact_id ?? '')
      .executeTakeFirst();
    const mails = await unassignedOf(read, visitor.email);
    const more = { ...(await readMore(read, id)), ...(mails.length > 0 && { unassigned_mails: mails }) };
    return { visitor, conversations, files, contact, more };
  });
  const entry = { actor: actorOf(caller), action: 'visitor.exported', target: id };
  await db.transaction((tx) => appendAudit(services, tx.q, tx.businessId, services.now(), entry));
  const { external_id, name, email, verified, created_at, last_seen_at } = found.visitor;
  return {
    id,
    external_id,
    name,
    email,
    verified: verified === 1,
    created_at: iso(created_at),
    last_seen_at: iso(last_seen_at),
    conversations: found.conversations,
    ...(found.contact && { contact: presentContact(found.contact) }),
    ...(found.files.length > 0 && { files: found.files }),
    ...(Object.keys(found.more).length > 0 && { more: found.more }),
  };
}

/** The files that went to and fro in his conversations, as base64. */
async function filesOf({ q }: BusinessRead, visitorId: string) {
  const his = q.selectFrom('conversations').select('id').where('visitor_id', '=', visitorId);
  const rows = await q
    .selectFrom('attachments')
    .innerJoin('attachment_contents', 'attachment_contents.attachment_id', 'attachments.id')
    .select(['attachments.id', 'attachments.name', 'size', 'media_type as type', 'content'])
    .where((eb) => eb.or([eb('visitor_id', '=', visitorId), eb('conversation_id', 'in', his)]))
    .orderBy('attachments.id')
    .execute();
  return rows.map(({ content, ...file }) => ({ ...file, content: Buffer.from(content).toString('base64') }));
}

/** Mails from the address that he writes from or is vouched for by that became nobody's message. */
function unassignedOf({ q }: BusinessRead, email: string | null) {
  return q
    .selectFrom('mails_in')
    .select(['sender', 'sender_name', 'recipient', 'subject', 'text', 'quoted', 'files', 'received_at'])
    .where('conversation_id', 'is', null)
    .where('sender', '=', email?.toLowerCase() ?? '-')
    .execute();
}
