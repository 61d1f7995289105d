import type { Candidate } from '../../retrieval/types.ts';
import { unsafeReason, visibleText } from '../../text/unsafe-text.ts';

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const IMAGE = /!\[[^\]\n]{0,300}\](?:\([^)\n]{0,2000}\)+|\[[^\]\n]{0,200}\])?/g;
const OTHER_LINK = /\[([^\]\n]{1,300})\]\((?!\s*https?:\/\/)[^)\n]{0,2000}\)+/gi;
const TAG = /<\/?[a-z][^>\n]{0,2000}>/gi;

/**
 * Those of a page's lines that may be shown to a visitor: none that speaks to a model, and none at all of a text in
 * which one stands beside such an order.
 */
export function quotableLines(text: string): string[] {
  if (visibleText(text.replaceAll('\n', ' ')).trim() === '') return [];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && unsafeReason(line) === null && visibleText(line).trim() !== '');
}

/** An entry's approved answer word for word, but without images, comments, tags and links that are not http(s). */
export function approvedAnswer(answer: string): string {
  const text = answer.replace(COMMENT, '').replace(IMAGE, '').replace(OTHER_LINK, '$1').replace(TAG, '');
  return text === answer ? answer : text.trim();
}

/** A candidate's own words; null where nothing of them may be shown. */
export function quoteOf({ passage }: Candidate): string | null {
  if (passage.kind === 'entry') return approvedAnswer(passage.text);
  const lines = quotableLines(passage.text);
  return lines.length === 0 ? null : lines.join('\n');
}
