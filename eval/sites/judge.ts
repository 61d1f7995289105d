import type { Reply } from '@askbob/server/src/answering/writing/reply.ts';
import type { SiteMessage } from './load-sites.ts';

/** What a visitor got; the words are those of the outside scorer. */
export type Verdict = 'right' | 'half' | 'offered' | 'wrong' | 'nothing';
export const VERDICTS: readonly Verdict[] = ['right', 'half', 'offered', 'wrong', 'nothing'];

/** Judges a reply by what the message was due: the documents cited, the words shown, the outcome. */
export function judge(message: SiteMessage, reply: Reply): Verdict {
  const due = [message.outcome ?? []].flat();
  const answers = reply.citations.length > 0;
  if (message.expect.length === 0) {
    if (answers && !(reply.outcome === 'escalated' && due.includes('escalated'))) return 'wrong';
    return due.includes(reply.outcome) ? 'right' : 'nothing';
  }
  if (answers) return judgeAnswer(message, reply);
  if (due.includes('escalated') && reply.outcome === 'escalated') return 'right';
  const offered = reply.suggestions.some(({ external_id }) => message.expect.includes(external_id ?? ''));
  if (!offered) return 'nothing';
  return due.includes('suggested') ? 'right' : 'offered';
}

function judgeAnswer({ expect, must = [], must_not = [], kind = '' }: SiteMessage, reply: Reply): Verdict {
  const cited = reply.citations.map(({ external_id }) => external_id);
  const both = (kind === 'double' || kind === 'two_questions') && expect.length > 1;
  const some = expect.some((id) => cited.includes(id));
  const all = both ? expect.every((id) => cited.includes(id)) : some;
  if (!some || must_not.some((part) => holds(reply.text ?? '', part))) return 'wrong';
  if (all && must.every((part) => holds(reply.text ?? '', part))) return 'right';
  return both ? 'half' : 'wrong';
}

/** Whether the words of a document that was due answer a message, or its part of one that asks two things. */
export function judgeWords({ expect, must = [], must_not = [] }: SiteMessage, text: string): boolean {
  if (must_not.some((part) => holds(text, part))) return false;
  const found = must.filter((part) => holds(text, part));
  return expect.length > 1 ? must.length === 0 || found.length > 0 : found.length === must.length;
}

/** Whether a text shows a part, case, spacing and source marks aside; "£15" isn't in "£155" or "£15.50". */
export function holds(text: string, part: string): boolean {
  const literal = plain(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\d)${literal}(?!\\d|[.,]\\d)`).test(plain(text));
}

function plain(text: string): string {
  return text
    .replace(/\[\d+\]/g, '')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
