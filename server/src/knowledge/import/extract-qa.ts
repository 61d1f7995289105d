import { type Extracted, type Found, sortOut } from './extracted.ts';

const QUESTION_MARK = /^(?:q|question|frage|f)\s?\d{0,4}\s?[:.)](?:\*\*|__)?\s+(.*)$/is;
const ANSWER_MARK = /^(?:a|answer|antwort)\s?\d{0,4}\s?[:.)](?:\*\*|__)?\s+(.*)$/is;
const LONGEST_QUESTION = 300;

interface Line {
  number: number;
  text: string;
  kind: 'question' | 'answer' | 'text' | 'blank';
}

interface Draft {
  line: number;
  questions: string[];
  answer: string[];
}

/**
 * Reads questions and answers out of running text: lines marked "Q:" and "A:", or a line that ends with a question mark
 * and the paragraphs after it. Questions that follow each other are wordings of one.
 */
export function extractQa(text: string): Extracted {
  const problems: Extracted['problems'] = [];
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for (const { number, text: line, kind } of linesOf(text)) {
    if (kind === 'question') {
      if (!current || current.answer.some((each) => each !== '')) {
        current = { line: number, questions: [], answer: [] };
        drafts.push(current);
      }
      current.questions.push(line);
    } else if (current) current.answer.push(line);
    else if (kind !== 'blank') {
      problems.push({ line: number, message: 'This stands before the first question and was left out.' });
    }
  }
  const found = drafts.flatMap((draft): Found[] => {
    const answer = draft.answer
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
    const [question = '', ...variants] = draft.questions;
    if (answer !== '') return [{ line: draft.line, value: { question, variants, answer } }];
    problems.push({ line: draft.line, message: `"${question.slice(0, 80)}" has no answer.` });
    return [];
  });
  return sortOut(found, problems);
}

function linesOf(text: string): Line[] {
  const raw = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const marked = raw.some((line) => QUESTION_MARK.test(unwrapped(line)));
  let afterBreak = true;
  return raw.map((line, position) => {
    const number = position + 1;
    if (line === '') {
      afterBreak = true;
      return { number, text: '', kind: 'blank' };
    }
    const read = marked ? readMarked(line) : readPlain(line, afterBreak);
    afterBreak = read.kind === 'question';
    return { number, ...read };
  });
}

function readMarked(line: string): Pick<Line, 'text' | 'kind'> {
  const question = QUESTION_MARK.exec(unwrapped(line))?.[1];
  if (question !== undefined) return { text: bare(question), kind: 'question' };
  const answer = ANSWER_MARK.exec(unwrapped(line))?.[1];
  return answer === undefined ? { text: line, kind: 'text' } : { text: bare(answer), kind: 'answer' };
}

/** Only after an empty line or another question: a question in the middle of an answer belongs to it. */
function readPlain(line: string, afterBreak: boolean): Pick<Line, 'text' | 'kind'> {
  const text = bare(line.replace(/^(?:\d{1,3}[.)]|[-*•#]{1,6})\s+/, ''));
  const asks = afterBreak && /[?？]$/.test(text) && text.length <= LONGEST_QUESTION;
  return asks ? { text, kind: 'question' } : { text: line, kind: 'text' };
}

/** Without the bold marks that a whole line or its mark may stand in. */
function unwrapped(line: string): string {
  return line.replace(/^(?:\*\*|__|#{1,6} )/, '');
}

function bare(text: string): string {
  return text
    .trim()
    .replace(/^(?:\*\*|__)/, '')
    .replace(/(?:\*\*|__)$/, '')
    .trim();
}
