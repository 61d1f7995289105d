import { newId } from '../kernel/ids.ts';
import type { BusinessRead, BusinessTx } from '../platform/db/store.ts';
import type { LookedThrough } from './letter-files.ts';
import type { MailFile } from './reading/read-mail.ts';

/** Bytes of a business's files that belong to mails which are nobody's message; of later mails only the names are kept. */
const MOST_BYTES = 500 * 1024 * 1024;

/** A file as its mail lists it; without an id where only the name is known. */
export interface ListedFile {
  id: string | null;
  name: string;
  type: string;
  size: number;
}

/** Names the files of a mail, those that are kept first. @param now milliseconds */
export function listFiles(now: number, { kept, left_out }: LookedThrough): ListedFile[] {
  return [
    ...kept.map(({ name, type, bytes }) => ({ id: newId(now), name, type, size: bytes.length })),
    ...left_out.map(({ name, type, bytes }) => ({ id: null, name, type, size: bytes.length })),
  ];
}

/** What of the files there is room for: all, or only their names. */
export async function roomFor({ q }: BusinessRead, files: LookedThrough): Promise<LookedThrough> {
  if (files.kept.length === 0) return files;
  const held = await q
    .selectFrom('mail_files')
    .select((eb) => eb.fn.sum<number | null>('size').as('size'))
    .executeTakeFirst();
  const size = files.kept.reduce((sum, { bytes }) => sum + bytes.length, Number(held?.size ?? 0));
  return size <= MOST_BYTES ? files : { kept: [], left_out: [...files.kept, ...files.left_out] };
}

/** Keeps the files of a mail beside it, until it is somebody's message or is put away. */
export async function keepBeside(
  tx: BusinessTx,
  mailId: string,
  listed: readonly ListedFile[],
  { kept }: LookedThrough,
): Promise<void> {
  for (const [at, { name, type, bytes }] of kept.entries()) {
    const id = listed[at]?.id;
    if (!id) continue;
    await tx.q
      .insertInto('mail_files')
      .values({ id, mail_id: mailId, name, media_type: type, size: bytes.length, content: bytes })
      .execute();
  }
}

/** The files of a mail with what they hold; of those of which only the name is known, nothing. */
export async function filesBeside(
  { q }: BusinessRead,
  mailId: string,
  listed: readonly ListedFile[],
): Promise<MailFile[]> {
  const rows = await q.selectFrom('mail_files').selectAll().where('mail_id', '=', mailId).execute();
  return listed.map(({ id, name, type }) => ({
    name,
    type,
    bytes: rows.find((row) => row.id === id)?.content ?? new Uint8Array(),
  }));
}
