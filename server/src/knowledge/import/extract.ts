import type { extractUpload as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { ApiError } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { UploadedFile } from '../../platform/http/multipart.ts';
import type { Services } from '../services.ts';
import { whys } from './items/whys.ts';
import { readDocument } from './read-document.ts';
import type { ReadDocument } from './reader.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 20 * MEGABYTE;

type Reply = z.output<typeof spec.reply>;

/** Reads entries and pages out of pasted text; nothing is stored. Throws 422 where there is nothing to read. */
export async function extractText(
  { reader }: Services,
  db: BusinessDb,
  { format, text, name = '' }: z.output<typeof spec.body>,
): Promise<Reply> {
  if (text.trim() === '') throw nothing();
  return replyOf(await reader.read(db.businessId, { kind: 'words', text, name, format }));
}

/** Reads entries and pages out of a file; nothing is stored. Throws 422 with a sentence that says what to do. */
export async function extractFile(services: Services, db: BusinessDb, file: UploadedFile): Promise<Reply> {
  const { bytes, name, type } = file;
  if (bytes.length > LARGEST_FILE) throw tooLarge(bytes.length);
  return replyOf(await readDocument(services, db.businessId, bytes, { name, contentType: type }));
}

function replyOf({ format, items, left_out, problems }: ReadDocument): Reply {
  if (items.length === 0 && left_out.length === 0) throw nothing();
  return {
    format,
    items,
    left_out: left_out.map(({ text, where, reason }) => ({ text, where, why: whys[reason], reason })),
    problems,
  };
}

function tooLarge(bytes: number): ApiError {
  return new ApiError(
    'invalid_request',
    `This file has ${Math.ceil(bytes / MEGABYTE)} MB, and 20 MB are the most. Leave out its pictures or split it, and send it again.`,
    { extra: { refusal: 'too_large' } },
  );
}

function nothing(): ApiError {
  return new ApiError(
    'invalid_request',
    'There is no text in this; it is empty. Paste or choose something with words in it.',
    { extra: { refusal: 'empty' } },
  );
}
