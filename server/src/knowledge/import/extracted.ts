import { EntryBody, PageBody } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { fromZod } from '../../platform/http/problem.ts';

/** What was found in a text, for the owner to look through. */
export interface Extracted {
  items: (z.output<typeof EntryBody> | z.output<typeof PageBody>)[];
  problems: { line: number; message: string }[];
}

/** Something that may be an entry or a page, and the line it starts on. */
export interface Found {
  line: number;
  value: z.input<typeof EntryBody> | z.input<typeof PageBody>;
}

/** Sorts what was found into what can be stored and what cannot, with the reason. */
export function sortOut(found: readonly Found[], problems: Extracted['problems'] = []): Extracted {
  const result: Extracted = { items: [], problems: [...problems] };
  for (const { line, value } of found) {
    const parsed = 'title' in value ? PageBody.safeParse(value) : EntryBody.safeParse(value);
    if (parsed.success) result.items.push(parsed.data);
    else result.problems.push({ line, message: fromZod(parsed.error).message });
  }
  result.problems.sort((a, b) => a.line - b.line);
  return result;
}
