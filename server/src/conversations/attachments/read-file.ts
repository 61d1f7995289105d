import type { FastifyReply } from 'fastify';
import { notFound } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { cleanPicture } from '../../platform/files/clean-picture.ts';
import { fileType, pictureTypes } from '../../platform/files/file-type.ts';
import { handled } from '../../platform/http/endpoint.ts';
import type { KnownVisitor } from '../sessions/visitor-tokens.ts';

/** Whose files somebody may read: the visitor's, with what staff sent him; or all of the business. */
export type Reader = KnownVisitor | 'staff';

/**
 * Answers a file's bytes. A picture that is one by its content, looked through once more, may be shown where it is;
 * anything else is for the disk. Throws 404.
 */
export async function readFile(
  db: BusinessDb,
  id: string,
  reader: Reader,
  reply: FastifyReply,
): Promise<typeof handled> {
  const file = await db.read(async ({ q }) => {
    let found = q
      .selectFrom('attachments')
      .innerJoin('attachment_contents', 'attachment_contents.attachment_id', 'attachments.id')
      .leftJoin('conversations', 'conversations.id', 'attachments.conversation_id')
      .select(['attachments.name', 'attachments.media_type as type', 'attachment_contents.content'])
      .where('attachments.id', '=', id);
    if (reader !== 'staff') {
      found = found.where((eb) =>
        eb.or([
          eb.and([
            eb('attachments.message_id', 'is not', null),
            eb('conversations.visitor_id', '=', reader.id),
          ]),
          eb('attachments.visitor_id', '=', reader.id),
        ]),
      );
      // A token for one conversation opens the files of no other.
      if (reader.only !== null) found = found.where('attachments.conversation_id', '=', reader.only);
    }
    return found.executeTakeFirst();
  });
  if (!file) throw notFound();
  return sendFile(reply, file);
}

/** Sends a file's bytes: a picture that is one by its content to be shown, anything else for the disk. */
export function sendFile(
  reply: FastifyReply,
  file: { name: string; type: string; content: Uint8Array },
): typeof handled {
  const bytes = Buffer.from(file.content);
  const shown = isPicture(file.type, bytes);
  void reply
    .header('content-type', shown ? file.type : 'application/octet-stream')
    .header(
      'content-disposition',
      `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name.toWellFormed())}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=3600')
    .send(bytes);
  return handled;
}

function isPicture(type: string, bytes: Buffer): boolean {
  return pictureTypes.includes(type) && fileType(bytes) === type && cleanPicture(type, bytes) !== null;
}
