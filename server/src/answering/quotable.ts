import { cleanText, foldText } from './clean-text.ts';
import { unsafeReason, visibleText } from './unsafe-text.ts';

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const IMAGE = /!\[[^\]\n]{0,300}\](?:\([^)\n]{0,2000}\)+|\[[^\]\n]{0,200}\])?/g;
const OTHER_LINK = /\[([^\]\n]{1,300})\]\((?!\s*https?:\/\/)[^)\n]{0,2000}\)+/gi;
const TAG = /<\/?[a-z][^>\n]{0,2000}>/gi;

/**
 * Those of a page's sentences that may be quoted to a visitor, as a reader of the page sees them: without markup,
 * and none that speaks to a model or stands beside one that does.
 */
export function quotableSentences(pageText: string, sentences: string[]): string[] {
  const visible = foldText(visibleText(pageText).replaceAll('\n', ' '));
  return sentences
    .map((sentence) => cleanText(visibleText(sentence)))
    .filter(
      (sentence) =>
        sentence !== '' && unsafeReason(sentence) === null && visible.includes(foldText(sentence)),
    );
}

/** An entry's approved answer word for word, but without images, comments, tags and links that are not http(s). */
export function approvedAnswer(answer: string): string {
  const text = answer.replace(COMMENT, '').replace(IMAGE, '').replace(OTHER_LINK, '$1').replace(TAG, '');
  return text === answer ? answer : text.trim();
}
