import type { UnassignedMail } from '@askbob/contract/endpoints/mail.ts';
import type { FastifyReply } from 'fastify';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { sendFile } from '../conversations/attachments/read-file.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError, notFound } from '../kernel/errors.ts';
import type { MailsInTable } from '../platform/db/schema.ts';
import { type BusinessDb, type BusinessRead, PLATFORM } from '../platform/db/store.ts';
import type { handled } from '../platform/http/endpoint.ts';
import { pageOf, readCursor } from '../platform/http/pages.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { LISTED, type Reason, takeOff } from './kept-mails.ts';
import type { Services } from './services.ts';
import { filesBeside, type ListedFile } from './unassigned-files.ts';
import { beginByMail } from './write-as-visitor.ts';

type Row = Selectable<MailsInTable>;
type Listed = z.infer<typeof UnassignedMail>;

/** What is asked for of the list. */
export interface UnassignedQuery {
  limit: number;
  cursor?: string | undefined;
  written_by: 'people' | 'programs' | 'blocked';
}

/** What a mail on each list is. */
const STATES = { people: 'unassigned', programs: 'automatic', blocked: 'blocked' } as const;

/** A page of the mails that are nobody's message, the newest first; the platform's people also see those of no business. */
export async function listUnassigned(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  query: UnassignedQuery,
) {
  const after = readCursor(query.cursor);
  const of = (read: BusinessRead) => {
    let select = read.q
      .selectFrom('mails_in')
      .selectAll()
      .where('state', '=', STATES[query.written_by])
      .orderBy('id', 'desc')
      .limit(query.limit + 1);
    if (after) select = select.where('id', '<', after.id);
    return select.execute();
  };
  const found = (await Promise.all(placesOf(services, caller, db).map((place) => place.read(of)))).flat();
  const newest = found.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, query.limit + 1);
  return pageOf(newest, query.limit, present, ({ id, received_at }) => ({ id, at: received_at }));
}

/** Where a caller's unassigned mails are. */
function placesOf(services: Services, caller: LoginCaller, db: BusinessDb): BusinessDb[] {
  return caller.businessId === null ? [db, services.store.forBusiness(PLATFORM)] : [db];
}

function present(row: Row): Listed {
  return {
    id: row.id,
    from: row.sender,
    from_name: row.sender_name,
    to: row.recipient,
    subject: row.subject,
    text: row.text,
    quoted: row.quoted,
    why: row.why as Reason, // written by keepUnassigned only
    files: listedOf(row),
    received_at: new Date(row.received_at).toISOString(),
  };
}

/** The files as keepUnassigned listed them; an older version knew only their names. */
function listedOf({ files }: Pick<Row, 'files'>): ListedFile[] {
  const listed = JSON.parse(files) as (Omit<ListedFile, 'id'> & { id?: string | null })[]; // written by keepUnassigned
  return listed.map((file) => ({ ...file, id: file.id ?? null }));
}

/** Answers the bytes of a file of a mail on the list. Throws 404. */
export async function unassignedFile(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  { id, file_id }: { id: string; file_id: string },
  reply: FastifyReply,
): Promise<typeof handled> {
  for (const place of placesOf(services, caller, db)) {
    const file = await place.read(({ q }) =>
      q
        .selectFrom('mail_files')
        .select(['name', 'media_type as type', 'content'])
        .where('mail_id', '=', id)
        .where('id', '=', file_id)
        .executeTakeFirst(),
    );
    if (file) return sendFile(reply, file);
  }
  throw notFound();
}

/** Begins a conversation with a mail, in which its sender is answered; recorded. Throws 404, 409. */
export async function openUnassigned(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<{ conversation_id: string }> {
  const { row, place } = await find(services, caller, db, id);
  if (row.sender === '') throw new ApiError('conflict', 'This mail has no sender who could be answered.');
  const files = await place.read((read) => filesBeside(read, row.id, listedOf(row)));
  const letter = {
    fingerprint: row.fingerprint,
    ...(place.businessId === db.businessId && { was: row.id }),
    messageId: row.header_id,
    follows: [],
    from: row.sender,
    fromName: row.sender_name,
    to: [row.recipient],
    subject: row.subject,
    text: row.text,
    quoted: row.quoted,
    automatic: null,
    returned: '',
    files,
  };
  const begun = await beginByMail(services, db.businessId, letter, {
    leftToPeople: true,
    also: (tx, conversationId) => {
      const entry = { actor: actorOf(caller), action: 'mail.opened', target: conversationId };
      return appendAudit(services, tx.q, db.businessId, services.now(), entry);
    },
  });
  if (begun.kind !== 'message') throw new ApiError('conflict', 'Somebody has opened this mail already.');
  if (place.businessId !== db.businessId) await place.transaction((tx) => takeOff(tx, row.id));
  return { conversation_id: begun.conversationId };
}

/** Takes a mail off the list and erases its words; recorded. Throws 404. */
export async function dismissUnassigned(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<void> {
  const { row, place } = await find(services, caller, db, id);
  const now = services.now();
  const empty = {
    text: '',
    quoted: '',
    subject: '',
    sender: '',
    sender_name: null,
    files: '[]',
    recipient: '',
  };
  await place.transaction(async (tx) => {
    await takeOff(tx, id);
    // That it was taken stays known.
    await tx.q
      .insertInto('mails_in')
      .values({ ...row, ...empty, state: 'done' })
      .execute();
    const entry = { actor: actorOf(caller), action: 'mail.dismissed', target: id, detail: { why: row.why } };
    await appendAudit(services, tx.q, place.businessId, now, entry);
  });
}

async function find(services: Services, caller: LoginCaller, db: BusinessDb, id: string) {
  for (const place of placesOf(services, caller, db)) {
    const row = await place.read(({ q }) =>
      q
        .selectFrom('mails_in')
        .selectAll()
        .where('id', '=', id)
        .where('state', 'in', LISTED)
        .executeTakeFirst(),
    );
    if (row) return { row, place };
  }
  throw notFound();
}
