import type { Attachment } from '@askbob/contract/endpoints/chat.ts';
import { ApiError, invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { scan } from '../../platform/files/clamd.ts';
import { cleanPicture } from '../../platform/files/clean-picture.ts';
import { fileType, pictureTypes } from '../../platform/files/file-type.ts';
import type { UploadedFile } from '../../platform/http/multipart.ts';
import type { Services } from '../services.ts';

/** Bytes of one file. */
export const MAX_BYTES = 10 * 1024 * 1024;
/** Bytes of a business's files that nobody has sent yet. */
const MAX_UNSENT = 500 * 1024 * 1024;

/** Who brought a file; it is good for nobody else. */
export type Uploader = { visitor_id: string } | { user_id: string; conversation_id: string };

/** A file that was looked at: what it is, and what of it may be kept. */
export interface LookedAt {
  name: string;
  type: string;
  bytes: Buffer;
}

/** Says by its content what a file is, and takes out of a picture where it was taken. Throws 413, 422, 503. */
export async function lookAt(services: Services, file: UploadedFile): Promise<LookedAt> {
  if (file.bytes.length > MAX_BYTES) throw invalid('/file', 'is larger than 10 MB. Send a smaller one');
  const type = fileType(file.bytes);
  if (!type) {
    throw invalid(
      '/file',
      'is of a kind that cannot be sent. Send a JPEG, PNG, WebP or GIF picture, an MP4 film, a PDF, a text or an Office document',
    );
  }
  const bytes = pictureTypes.includes(type) ? cleanPicture(type, file.bytes) : file.bytes;
  if (!bytes)
    throw invalid('/file', 'is a picture that is cut off or broken. Save it once more and send it again');
  await requireClean(services, bytes);
  return { name: file.name.trim() || 'file', type, bytes };
}

async function requireClean({ config, log }: Services, bytes: Buffer): Promise<void> {
  if (!config.CLAMD) return;
  const found = await scan(config.CLAMD, bytes).catch((err: unknown) => {
    log.error({ err }, 'the virus scanner does not answer');
    throw new ApiError('overloaded', 'Files cannot be looked through just now. Try again in a minute.');
  });
  if (found) throw invalid('/file', 'holds a virus, says the scanner. It was not kept');
}

/** Keeps a file until it is sent, for a day at most. Throws 429. @param now milliseconds */
export async function keepFile(
  tx: BusinessTx,
  now: number,
  uploader: Uploader,
  { name, type, bytes }: LookedAt,
): Promise<Attachment> {
  const unsent = await tx.q
    .selectFrom('attachments')
    .select((eb) => eb.fn.sum<number | null>('size').as('size'))
    .where('message_id', 'is', null)
    .executeTakeFirst();
  if (Number(unsent?.size ?? 0) + bytes.length > MAX_UNSENT) {
    throw new ApiError('quota_exceeded', 'Too many files wait to be sent. Send or wait, and try again.');
  }
  const kept = { id: newId(now), name, size: bytes.length, type };
  await tx.q
    .insertInto('attachments')
    .values({
      id: kept.id,
      name,
      media_type: type,
      size: bytes.length,
      conversation_id: null,
      visitor_id: null,
      user_id: null,
      ...uploader,
      message_id: null,
      created_at: now,
    })
    .execute();
  await tx.q.insertInto('attachment_contents').values({ attachment_id: kept.id, content: bytes }).execute();
  return kept;
}
