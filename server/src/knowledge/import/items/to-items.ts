import { EntryBody, PageBody } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { fold } from '../../../text/fold.ts';
import type { Block, Reason, Source } from '../blocks/block.ts';
import { markdownOf, plainOf } from '../blocks/markdown-of.ts';
import { findQuestions } from './find-questions.ts';
import { pagesOf } from './pages.ts';
import { questionTables } from './question-tables.ts';

/** An entry or a page that can be stored as it is. */
export type Item = z.output<typeof EntryBody> | z.output<typeof PageBody>;
/** What did not become an item, in its own words. */
export interface LeftOut {
  text: string;
  where: Source;
  reason: Reason;
}
/** What came out of a document: every block is in one of the two. */
export interface Items {
  items: Item[];
  left_out: LeftOut[];
}

const LONGEST_QUESTION = 500;
const LONGEST_ANSWER = 8000;

/**
 * Turns what a reader found into entries and pages: questions with their answers, however they are marked; all else as
 * pages by their headings. Nothing is lost: a block is in an item or in `left_out`.
 * @param about.title names a page that has no heading
 * @param about.url where the document stands; the items point there
 */
export function toItems(blocks: readonly Block[], about: { title: string; url?: string }): Items {
  const left: LeftOut[] = [];
  const sorted = findQuestions(questionTables(blocks)).flatMap((block) => sift(block, left));
  const placed: { item: Item; at: number }[] = [];
  const answers = answered(sorted);
  const seen = new Map<string, string>();
  const placePage = ({ title, text, source, url, external_id }: PageBlock, at: number) => {
    if (/^[#*_]/.test(text) && fold(bareWords(text)) === fold(bareWords(title))) {
      left.push({ text, where: source, reason: 'group' });
      return;
    }
    const page = PageBody.safeParse({ title, text, source, ...known({ url, external_id }) });
    if (page.success) placed.push({ item: page.data, at });
    else left.push({ text, where: source, reason: 'too_long' });
  };
  for (const [at, block] of sorted.entries()) {
    if (block.kind === 'page') placePage(block, at);
    if (block.kind !== 'question') continue;
    const result = entryOf(block, about, answers, seen);
    if ('item' in result) placed.push({ item: result.item, at });
    else if ('reason' in result)
      left.push({ text: wordsOf(block), where: block.source, reason: result.reason });
  }
  const { pages, left_out } = pagesOf(sorted, about.title || firstWords(sorted));
  for (const page of pages) placePage({ ...page, ...(about.url ? { url: about.url } : {}) }, page.at);
  placed.sort((a, b) => a.at - b.at);
  return { items: placed.map(({ item }) => item), left_out: [...left, ...left_out] };
}

/** Words without what makes them a heading or bold. */
function bareWords(text: string): string {
  return text.replace(/[#*_]/g, '').trim();
}

type PageBlock = Omit<Block & { kind: 'page' }, 'kind'>;

/** A block without what a reader left out inside it, which goes to `left`. */
function sift(block: Block, left: LeftOut[]): Block[] {
  if (block.kind === 'left_out') {
    left.push({ text: block.text, where: block.source, reason: block.reason });
    return [];
  }
  return [
    block.kind === 'question'
      ? { ...block, answer: block.answer.flatMap((each) => sift(each, left)) }
      : block,
  ];
}

function wordsOf({ questions, answer }: Block & { kind: 'question' }): string {
  return [...questions, markdownOf(answer)].filter((text) => text !== '').join('\n');
}

/** A name for a document that has none. */
function firstWords(blocks: readonly Block[]): string {
  const first = blocks.find(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'table');
  const line = first ? (plainOf(first).split('\n')[0] ?? '') : '';
  const words = line.replace(/[*#|[\]]/g, ' ').trim();
  return words.length <= 60 ? words : `${words.slice(0, 60).split(' ').slice(0, -1).join(' ')} …`;
}

/** Questions that have an answer somewhere, folded. */
function answered(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  for (const block of blocks)
    if (block.kind === 'question' && block.answer.length > 0)
      for (const question of block.questions) found.add(fold(question));
  return found;
}

type Result = { item: Item } | { reason: Reason } | { same: true };

function entryOf(
  block: Block & { kind: 'question' },
  about: { url?: string },
  answers: ReadonlySet<string>,
  seen: Map<string, string>,
): Result {
  const questions = block.questions.map((text) => text.trim()).filter((text) => text !== '');
  const answer = markdownOf(block.answer).trim();
  const [question = '', ...variants] = questions;
  if (answer === '')
    return { reason: questions.every((each) => answers.has(fold(each))) ? 'contents' : 'no_answer' };
  if (question === '') return { reason: 'no_question' };
  const before = seen.get(fold(question));
  if (before !== undefined)
    return fold(before).includes(fold(answer)) ? { same: true } : { reason: 'repeated' };
  seen.set(fold(question), answer);
  const { source, external_id } = block;
  const more = { source, ...known({ url: block.url ?? about.url, external_id }) };
  if (question.length > LONGEST_QUESTION || answer.length > LONGEST_ANSWER) {
    const text = `# ${question}\n\n${answer}`;
    const page = PageBody.safeParse({ title: question.slice(0, 300), text, ...more });
    return page.success ? { item: page.data } : { reason: 'too_long' };
  }
  const wordings = variants.filter((each) => each.length <= LONGEST_QUESTION);
  const entry = EntryBody.safeParse({ question, variants: wordings, answer, ...more });
  return entry.success ? { item: entry.data } : { reason: 'no_question' };
}

/** The fields that have a value. */
function known(fields: { url?: string; external_id?: string }): { url?: string; external_id?: string } {
  const { url, external_id } = fields;
  return { ...(url === undefined ? {} : { url }), ...(external_id === undefined ? {} : { external_id }) };
}
