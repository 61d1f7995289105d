import { sourceWhys } from '@askbob/contract/source-whys.ts';

type Code = keyof typeof sourceWhys;

/** A reason as it is stored: its code, and what it is about behind a colon. */
export type Why = Code | `${Code}:${string}`;

/** A stored reason as the wire shows it. */
export function presentWhy(stored: string): { why: string; code: string; detail: string } {
  const at = stored.indexOf(':');
  const code = at === -1 ? stored : stored.slice(0, at);
  const detail = at === -1 ? '' : stored.slice(at + 1);
  const sentence = isCode(code) ? sourceWhys[code](detail) : stored;
  return { why: sentence, code, detail };
}

function isCode(code: string): code is Code {
  return Object.hasOwn(sourceWhys, code);
}
