import type { IndexedDocument } from '../../retrieval/types.ts';
import { contentWords } from '../../text/content-words.ts';
import { type Language, languageOf } from '../../text/languages/language.ts';
import { linesOf, plainText } from '../../text/lines/lines.ts';
import { plain } from '../learning/asked-messages.ts';
import { type Said, saidIn, VALUE_WORDS } from './said-values.ts';

/** What two places disagree on, or say twice. */
export type DoubtKind = 'same_question' | 'double' | Said['kind'];

/** Where something stands: a document, or what the business says of itself. */
export interface Place {
  document_id: string;
  title: string;
  text: string;
}

/** Two places of which one is likely wrong, or one too many. */
export interface Doubt {
  kind: DoubtKind;
  a: Place;
  b: Place;
}

interface Statement extends Place {
  key: string;
  value: string;
  kind: DoubtKind;
}

/** Words of one statement at most; longer sentences say several things. */
const MOST_WORDS = 8;

/**
 * Places that contradict each other: one question with two answers, or one thing with two prices, hours or numbers; and what stands
 * there twice. Exact on purpose: it names what a person would stumble on, and warns of nothing else. Pure.
 */
export function findDoubts(
  documents: readonly IndexedDocument[],
  own: readonly { kind: Said['kind']; title: string; text: string; value: string }[],
  languageCode: string,
): Doubt[] {
  const language = languageOf(languageCode);
  const statements = [
    ...documents.flatMap((document) => [...asked(document), ...values(document, language)]),
    ...own.map((fact) => ({ ...fact, document_id: 'business', key: `${fact.kind}/` })),
  ];
  return [...Map.groupBy(statements, ({ key }) => key).values()].flatMap(doubtsOf);
}

/** Each other value against the first, once for every two documents. */
function doubtsOf(group: Statement[]): Doubt[] {
  const [first, ...others] = group;
  if (!first) return [];
  const seen = new Set<string>();
  return others.flatMap((other) => {
    if (other.document_id === first.document_id || seen.has(other.document_id)) return [];
    const isDouble = other.value === first.value;
    if (isDouble && first.kind !== 'same_question') return [];
    seen.add(other.document_id);
    return [{ kind: isDouble ? 'double' : first.kind, a: placeOf(first), b: placeOf(other) }];
  });
}

function placeOf({ document_id, title, text }: Statement): Place {
  return { document_id, title, text };
}

/** A question and its wordings with the answer; a page's whole text, which two pages should not share. */
function asked(document: IndexedDocument): Statement[] {
  const { id: document_id } = document;
  if (document.kind === 'page') {
    const { title, text } = document;
    const key = `page/${plain(text)}`;
    return [{ document_id, title, text: text.slice(0, 400), kind: 'same_question', key, value: key }];
  }
  const { question: title, variants, answer } = document;
  const keys = new Set([title, ...variants].map(plain));
  const said = { document_id, title, text: answer, kind: 'same_question' as const, value: plain(answer) };
  return [...keys].map((key) => ({ ...said, key: `question/${key}` }));
}

/** Prices, hours, numbers and addresses with what they are of. */
function values(document: IndexedDocument, language: Language): Statement[] {
  const { id: document_id } = document;
  const of = (subject: string, text: string, title: string): Statement[] =>
    saidIn(text).flatMap(({ kind, value, rest, line }) => {
      const words = subjectOf(subject || rest, language);
      const isNamed = words.length > 0 || kind === 'phone' || kind === 'email';
      if (!isNamed || words.length > MOST_WORDS) return [];
      return [{ document_id, title, text, kind, value, key: `${kind}${line ?? ''}/${words.join(' ')}` }];
    });
  if (document.kind === 'entry') return of(document.question, plainText(document.answer), document.question);
  return linesOf(document.text).flatMap(({ text, headings }) => {
    const heading = headings.at(-1);
    return of('', plainText(text), heading ? `${document.title} › ${heading}` : document.title);
  });
}

/**
 * The words that name a thing, whatever their order, and its numbers: size 16 is not size 17; without words that only say that it is a
 * price, an hour or a number. A number alone names nothing.
 */
function subjectOf(text: string, language: Language): string[] {
  const generic = new Set(VALUE_WORDS.map((word) => language.stem(word)));
  const naming = contentWords(text, language).filter(
    ({ surface, stem }) => !generic.has(stem) && !VALUE_WORDS.includes(surface),
  );
  if (naming.every(({ number }) => number)) return [];
  return [...new Set(naming.map(({ stem }) => stem))].sort();
}
