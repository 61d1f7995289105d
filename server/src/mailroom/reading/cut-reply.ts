import { attributionAt } from './attribution.ts';
import { headerBlockAt } from './header-block.ts';
import { isSignatureStart } from './signature.ts';

/** What a mail says, and what it only carries along. */
export interface CutReply {
  text: string;
  quoted: string;
}

/**
 * Cuts what somebody answered to, and the signature, off a mail: as Gmail, Outlook, Apple Mail and Thunderbird write them in the
 * languages we speak. What stands between quoted lines is kept; where nothing else is left, the mail is kept whole.
 */
export function cutReply(whole: string): CutReply {
  const lines = whole.split('\n').map((line) => line.trimEnd());
  const said: string[] = [];
  const quoted: string[] = [];
  let rest: 'text' | 'quote' | 'all' = 'text';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const taken = rest === 'all' ? 0 : quoteStart(lines, at);
    if (taken > 0) {
      quoted.push(...lines.slice(at, at + taken));
      at += taken - 1;
      rest = goesOnQuoted(lines, at + 1) ? 'quote' : 'all';
    } else if (rest === 'all') quoted.push(line);
    else if (isQuoted(line)) quoted.push(line);
    else if (isSignatureStart(line)) {
      const end = endOfSignature(lines, at);
      quoted.push(...lines.slice(at, end));
      at = end - 1;
    } else said.push(line);
  }
  const text = tidy(said);
  return text === '' ? { text: tidy(lines), quoted: '' } : { text, quoted: tidy(quoted) };
}

/** How many lines announce a quote here; 0 for none. */
function quoteStart(lines: readonly string[], at: number): number {
  return attributionAt(lines, at) || headerBlockAt(lines, at);
}

/** Whether what follows is quoted line by line, so that an answer may stand below. */
function goesOnQuoted(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from).find((line) => line.trim() !== '');
  return next !== undefined && isQuoted(next);
}

function isQuoted(line: string): boolean {
  return line.trimStart().startsWith('>');
}

/** A signature goes on until something is quoted, or to the end. */
function endOfSignature(lines: readonly string[], from: number): number {
  for (let at = from + 1; at < lines.length; at += 1) {
    if (isQuoted(lines[at] ?? '') || quoteStart(lines, at) > 0) return at;
  }
  return lines.length;
}

/** Without empty lines at the ends, and never more than one between. */
function tidy(lines: readonly string[]): string {
  const kept = lines.filter((line, i) => line.trim() !== '' || (lines[i - 1] ?? '').trim() !== '');
  return kept.join('\n').trim();
}
