import type { Reply } from '../../api/endpoints.ts';

export type Extracted = Pick<Reply<'extractUpload'>, 'items' | 'problems' | 'left_out'>;
export type Item = Extracted['items'][number];
export type LeftOut = Extracted['left_out'][number];

/** What was read and what a person has made of it, until it is taken over. */
export interface Review {
  /** The file it came from; empty for pasted words. */
  name: string;
  rows: readonly { item: Item; kept: boolean }[];
  left: readonly LeftOut[];
  problems: Extracted['problems'];
}

/** A review that nobody has touched yet. */
export const reviewOf = ({ items, problems, left_out }: Extracted, name = ''): Review => ({
  name,
  rows: items.map((item) => ({ item, kept: true })),
  left: left_out,
  problems,
});

/** The name of an item: the question of an entry, the title of a page. */
export const nameOf = (item: Item): string => ('question' in item ? item.question : item.title);

/** What visitors read of an item. */
export const textOf = (item: Item): string => ('question' in item ? item.answer : item.text);

/** The item with another name. */
export const withName = (item: Item, name: string): Item =>
  'question' in item ? { ...item, question: name } : { ...item, title: name };

/** The item with another text. */
export const withText = (item: Item, text: string): Item =>
  'question' in item ? { ...item, answer: text } : { ...item, text };

/** Whether an item lacks what it cannot be stored without. */
export const isUnfinished = (item: Item): boolean => nameOf(item).trim() === '' || textOf(item).trim() === '';

/** What was left out as an item after all: a question that waits for its answer, or a page. */
export function itemOf({ text, where, reason }: LeftOut): Item {
  const source = Object.keys(where).length > 0 ? { source: where } : {};
  const [first = '', ...rest] = text.split('\n');
  const asks = ['no_answer', 'repeated', 'contents'].includes(reason);
  if (asks)
    return {
      question: first.slice(0, 500),
      variants: [],
      answer: rest.join('\n').trim().slice(0, 8000),
      ...source,
    };
  const title = where.heading ?? (first.length > 80 ? `${first.slice(0, 80)} …` : first);
  return { title, text: text.slice(0, 200_000), ...source };
}

/** Whether visitors would read a [placeholder] that nobody filled in; the target of a link is none. */
export const hasPlaceholder = (text: string): boolean => /\[[^\]\n]{2,60}\](?!\()/.test(text);
