import type { Block } from '../blocks/block.ts';
import { endsAsQuestion, splitAfterQuestion } from './asks.ts';
import { readMarks } from './marks.ts';

/** Longer questions inside of a list are sentences that go on. */
const LONGEST_ASKED = 120;

/** A list each item of which asks and answers on its line: "Do you deliver? Yes, within 15 km." Null for any other. */
export function askedItems({ items, lines, source }: Block & { kind: 'list' }): Block[] | null {
  const found = items.map((item, at): Block | null => {
    const { mark, bold } = readMarks(item);
    const split = mark === null && bold === null ? splitAfterQuestion(item) : null;
    if (!split || split.question.length > LONGEST_ASKED || endsAsQuestion(split.rest)) return null;
    const line = lines?.[at];
    const place = line === undefined ? source : { ...source, line };
    const answer: Block[] = [{ kind: 'paragraph', text: split.rest, source: place }];
    return { kind: 'question', questions: [split.question], answer, source: place };
  });
  const blocks = found.filter((each) => each !== null);
  return items.length >= 2 && blocks.length === items.length ? blocks : null;
}
