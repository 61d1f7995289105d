import { cleanText, foldText } from '../../text/clean-text.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import type { Language } from '../../text/language.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { unsafeReason, visibleText } from '../../text/unsafe-text.ts';
import { withoutEnd } from '../../text/without-end.ts';
import { claimTokens, type Token } from '../words/claim-tokens.ts';
import { clausesOf, segmentsOf } from '../words/clauses.ts';
import { contentOf } from '../words/content-of.ts';
import { OPENERS } from '../words/word-classes.ts';

/** What a passage must tell about itself to carry a sentence. */
export interface CitablePassage {
  /** An entry's question, or a page's title and headings: names the topic, claims nothing. */
  title: string;
  text: string;
}

/** One statement of a passage: a sentence, a list item with its lead-in, or a sentence with the one that goes on about it. */
export interface CarrierUnit {
  text: string;
  /** What it says, function words left out. */
  tokens: Token[];
  /** The same, clause by clause. */
  clauses: Token[][];
  /** The same, one part for each thing it states. */
  segments: Token[][];
}

/** A passage read for checking. */
export interface Carrier {
  language: Language;
  /** Its statements, folded: what may be repeated word for word. */
  verbatim: Set<string>;
  units: CarrierUnit[];
  /** The words of the title. */
  topic: Token[];
}

const ANAPHOR =
  /^(?:it|its|it's|they|their|this|that|these|those|he|she|es|sie|er|dies|diese|dieser|dieses|il|elle|ils|elles|ce|cela|esto|este|esta|questo|questa|het|dit|deze)\b/i;
const ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/;

/** A longer statement may only be repeated: comparing claims with it would take too long. */
const LONGEST_UNIT = 700;
const MOST_CLAUSES = 24;

/** Reads passages into statements; paragraphs that speak to a model carry nothing. All share the language most of them use. */
export function readCarriers(passages: CitablePassage[]): Carrier[] {
  const language = detectLanguage(passages.flatMap(({ title, text }) => [title, text]));
  return passages.map(({ title, text }) => {
    const statements = statementsOf(visibleText(text)).filter(
      (statement) => unsafeReason(statement) === null,
    );
    return {
      language,
      verbatim: new Set(statements.map(foldText)),
      units: statements.map((statement) => unitOf(statement, language)).filter(isComparable),
      topic: claimTokens(title),
    };
  });
}

function unitOf(text: string, language: Language): CarrierUnit {
  const said = withoutOpener(text.slice(0, LONGEST_UNIT + 1));
  return {
    text,
    tokens: contentOf(claimTokens(said), language),
    clauses: clausesOf(said, language),
    segments: segmentsOf(said, language),
  };
}

function isComparable({ text, clauses }: CarrierUnit): boolean {
  return text.length <= LONGEST_UNIT && clauses.length <= MOST_CLAUSES;
}

function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let heading = '';
  let leadIn = '';
  for (const line of text.split(/\n\s*\n/).flatMap(wholeLines)) {
    if (/^\s*#/.test(line))
      heading = limits(line) ? `${withoutEnd(line.replace(/^[\s#]+/, ''), ': \t\r')}: ` : '';
    const item = ITEM.test(line) || line.includes('|');
    const sentences = sentencesOf(line.replace(ITEM, ''));
    const prefix = heading + (item && leadIn !== '' ? `${leadIn} ` : '');
    for (const [at, sentence] of sentences.entries()) {
      statements.push(prefix + sentence);
      const next = sentences[at + 1];
      if (next !== undefined && ANAPHOR.test(next)) statements.push(`${prefix}${sentence} ${next}`);
    }
    if (!item || (leadIn === '' && line.includes('|'))) leadIn = /[:|]\s*$/.test(line) ? line.trim() : '';
  }
  return statements;
}

/** True for a heading such as "Not included" or "Only for members", that changes what stands below it. */
function limits(heading: string): boolean {
  return claimTokens(heading).some(({ kind }) => kind === 'negation' || kind === 'limit');
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

/** The sentence without a leading "yes" or "no": whether that is right depends on how the question was put. */
export function withoutOpener(sentence: string): string {
  const rest = cleanText(sentence.replace(OPENERS, ''));
  return rest === sentence ? sentence : rest.charAt(0).toUpperCase() + rest.slice(1);
}
