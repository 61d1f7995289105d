import type { Attachment } from '@askbob/contract/endpoints/chat.ts';
import { keepFile, type LookedAt, lookAt, type Uploader } from '../conversations/attachments/keep-file.ts';
import { sendFiles } from '../conversations/attachments/send-files.ts';
import { ApiError } from '../kernel/errors.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import type { MailFile } from './reading/read-mail.ts';
import type { Services } from './services.ts';

/** Files of one mail that are kept. */
const MOST = 10;

/** Which files of a mail may be kept, and which may not: of a kind that is not taken, too large, or too many. */
export interface LookedThrough {
  kept: LookedAt[];
  left_out: MailFile[];
}

/** Looks through a mail's files. Throws 503 while the virus scanner does not answer. */
export async function lookThrough(services: Services, files: readonly MailFile[]): Promise<LookedThrough> {
  const found: LookedThrough = { kept: [], left_out: [] };
  for (const file of files) {
    const { name, type, bytes } = file;
    const looked =
      found.kept.length < MOST ? await tryLook(services, { name, type, bytes: Buffer.from(bytes) }) : null;
    if (looked) found.kept.push(looked);
    else found.left_out.push(file);
  }
  return found;
}

async function tryLook(
  services: Services,
  file: { name: string; type: string; bytes: Buffer },
): Promise<LookedAt | null> {
  try {
    return await lookAt(services, file);
  } catch (error) {
    if (error instanceof ApiError && error.code !== 'overloaded') return null;
    throw error;
  }
}

/** Keeps files with the message they came with. @param now milliseconds */
export async function keepFiles(
  tx: BusinessTx,
  now: number,
  uploader: Uploader,
  files: readonly LookedAt[],
  to: { conversation_id: string; message_id: string },
): Promise<Attachment[]> {
  const ids: string[] = [];
  for (const file of files) ids.push((await keepFile(tx, now, uploader, file)).id);
  return sendFiles(tx, ids, uploader, to);
}
