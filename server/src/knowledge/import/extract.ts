import type { extractUpload as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { ApiError } from '../../kernel/errors.ts';
import { toItems } from './items/to-items.ts';
import { whys } from './items/whys.ts';
import { readWords } from './read-words.ts';

type Reply = z.output<typeof spec.reply>;

/** Reads entries and pages out of pasted text; nothing is stored. Throws 422 where there is nothing to read. */
export function extract({ format, text, name = '' }: z.output<typeof spec.body>): Reply {
  if (text.trim() === '') throw nothing();
  return replyOf(readWords(text, { format, name }), name);
}

/** What was read as the reply: items that can be stored as they are, and the rest with its reasons. */
export function replyOf(
  { format, title, blocks, problems }: ReturnType<typeof readWords>,
  name: string,
): Reply {
  const { items, left_out } = toItems(blocks, { title: title || titleFrom(name) });
  if (items.length === 0 && left_out.length === 0) throw nothing();
  return {
    format,
    items,
    left_out: left_out.map(({ text, where, reason }) => ({ text, where, why: whys[reason], reason })),
    problems,
  };
}

function titleFrom(name: string): string {
  return name.replace(/\.[a-z0-9]{1,8}$/i, '').trim();
}

function nothing(): ApiError {
  return new ApiError(
    'invalid_request',
    'There is no text in this; it is empty. Paste or choose something with words in it.',
  );
}
