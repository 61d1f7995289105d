import { z } from 'zod';

/** Which units a model chose, by number, and whether a part of the message stays unanswered. */
export interface Selection {
  use: number[];
  missing: boolean;
}

const Numbers = z.array(z.coerce.number().int());
const Reply = z
  .looseObject({ use: Numbers, missing: z.unknown().optional() })
  .transform(({ use, missing }): Selection => ({ use, missing: missing === true || missing === 'true' }));
const Bare = Numbers.transform((use): Selection => ({ use, missing: false }));

/** Reads a selection as models write it: alone, in a code fence, with words around it, after thoughts; null where there is none. */
export function readSelection(raw: string): Selection | null {
  const text = withoutThoughts(raw);
  const found = objectsIn(text).flatMap((json) => readAs(Reply, json));
  return found.at(-1) ?? readAs(Bare, text.trim())[0] ?? null;
}

/** Whether a reply that is still coming in already holds its selection: it began with it, so nothing before it takes it back. */
export function isSelection(raw: string): boolean {
  const text = withoutThoughts(raw).trimStart();
  if (!/^(?:```(?:json)?\s*)?\{/i.test(text)) return false;
  return text.includes('}') && readSelection(text) !== null;
}

/** What follows a model's thoughts; nothing while it still thinks. */
export function withoutThoughts(raw: string): string {
  const end = raw.lastIndexOf('</think>');
  if (end >= 0) return raw.slice(end + '</think>'.length);
  return raw.trimStart().startsWith('<think') ? '' : raw;
}

/** Pieces that may be a JSON object without another inside. */
function objectsIn(text: string): string[] {
  return text.match(/\{[^{}]{0,20000}\}/g) ?? [];
}

function readAs<T>(shape: z.ZodType<T>, json: string): T[] {
  try {
    const read = shape.safeParse(JSON.parse(json));
    return read.success ? [read.data] : [];
  } catch {
    return []; // words around it, or not JSON at all
  }
}
