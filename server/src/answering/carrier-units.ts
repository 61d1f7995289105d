import type { Language } from '../retrieval/text/language.ts';
import { splitSentences } from '../retrieval/text/split-sentences.ts';
import { claimTokens, type Token } from './claim-tokens.ts';
import { foldText } from './clean-text.ts';
import { unsafeReason, visibleText } from './unsafe-text.ts';
import { DETERMINERS, FUNCTION_WORDS, NARROWING } from './word-classes.ts';

/** What a passage must tell about itself to carry a sentence. */
export interface CitablePassage {
  /** An entry's question, or a page's title and headings: names the topic, claims nothing. */
  title: string;
  text: string;
}

/** One statement of a passage: a sentence, a list item with its lead-in, or a sentence with those that go on about it. */
export interface CarrierUnit {
  text: string;
  tokens: Token[];
}

/** A passage read for checking. */
export interface Carrier {
  language: Language;
  /** Its sentences, folded: what may be repeated word for word. */
  verbatim: Set<string>;
  units: CarrierUnit[];
  topic: Token[];
}

const ANAPHOR =
  /^(?:it|its|it's|they|their|this|that|these|those|he|she|es|sie|er|dies|diese|dieser|dieses|il|elle|ils|elles|ce|cela|esto|este|esta|questo|questa|het|dit|deze)\b/i;
const ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/;

/** Reads a passage into statements; paragraphs that speak to a model carry nothing. */
export function readCarrier(passage: CitablePassage, language: Language): Carrier {
  const text = visibleText(passage.text);
  const statements = text
    .split(/\n\s*\n/)
    .flatMap(statementsOf)
    .filter((statement) => unsafeReason(statement) === null);
  return {
    language,
    verbatim: new Set(statements.map(foldText)),
    units: statements.map((statement) => ({ text: statement, tokens: claimTokens(statement) })),
    topic: claimTokens(passage.title),
  };
}

/** The tokens that say something, those behind a narrowing preposition marked; function words of the language are left out. */
export function contentOf(tokens: Token[], language: Language): Token[] {
  const free = FUNCTION_WORDS[language];
  const content: Token[] = [];
  let narrowing: 'no' | 'open' | 'named' = 'no';
  for (const token of tokens) {
    const isFree = token.kind === 'word' && free.has(token.key);
    if (token.kind === 'word' && NARROWING.has(token.key)) narrowing = 'open';
    else if (isFree) narrowing = narrowing === 'open' && DETERMINERS.has(token.key) ? 'open' : 'no';
    else if (narrowing !== 'no') narrowing = 'named';
    if (isFree) continue;
    content.push(token.kind === 'word' && narrowing === 'named' ? { ...token, narrows: true } : token);
  }
  return content;
}

function statementsOf(paragraph: string): string[] {
  const statements: string[] = [];
  let leadIn = '';
  for (const line of wholeLines(paragraph)) {
    const item = ITEM.test(line) || line.includes('|');
    const sentences = sentencesOf(line.replace(ITEM, ''));
    const prefix = item && leadIn !== '' ? `${leadIn} ` : '';
    for (const [at, sentence] of sentences.entries()) {
      statements.push(prefix + sentence);
      const next = sentences[at + 1];
      if (next !== undefined && ANAPHOR.test(next)) statements.push(`${prefix}${sentence} ${next}`);
    }
    if (!item || (leadIn === '' && line.includes('|'))) leadIn = /[:|]\s*$/.test(line) ? line.trim() : '';
  }
  return statements;
}

/** The lines of a paragraph, with those joined that only wrap. */
function wholeLines(paragraph: string): string[] {
  const lines: string[] = [];
  for (const line of paragraph.split('\n').filter((one) => one.trim() !== '')) {
    const last = lines.at(-1);
    const wraps =
      last !== undefined && !/[.!?:;|]\s*$/.test(last) && (last.length >= 60 || /^\s*\p{Ll}/u.test(line));
    if (wraps && !ITEM.test(line) && !/^\s*#/.test(last)) lines[lines.length - 1] = `${last} ${line.trim()}`;
    else lines.push(line);
  }
  return lines;
}

/** The sentences of a text, as they stand. */
export function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}
