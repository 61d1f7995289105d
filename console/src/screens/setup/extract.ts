import type { Reply } from '../../api/endpoints.ts';

export type Extracted = Pick<Reply<'extractUpload'>, 'items' | 'problems'>;
export type Item = Extracted['items'][number];

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

/** Whether visitors would read a [placeholder] that nobody filled in; the target of a link is none. */
export const hasPlaceholder = (text: string): boolean => /\[[^\]\n]{2,60}\](?!\()/.test(text);
