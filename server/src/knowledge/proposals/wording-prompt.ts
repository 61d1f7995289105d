import { z } from 'zod';
import { fenceRule, newFence } from '../../answering/selecting/prompt.ts';
import { withoutThoughts } from '../../answering/selecting/read-selection.ts';
import type { ModelRequest } from '../../platform/models/model-request.ts';
import type { EntryDocument } from '../../retrieval/types.ts';

const SCHEMA = {
  name: 'wordings',
  schema: {
    type: 'object',
    properties: { wordings: { type: 'array', items: { type: 'string' } } },
    required: ['wordings'],
    additionalProperties: false,
  },
};

const INSTRUCTIONS = [
  'You write how customers of a business might ask one question in other words, so that its answer is found. You write no answers.',
  'Reply with one JSON object and nothing else: {"wordings": ["…", "…"]}.',
  'wordings: eight short messages as people really type them: everyday words, some of them without a question word, none longer than twelve words. In the language of the question.',
  'Each of them must be answered in full by the answer. Ask for nothing that it does not say, and name no price, date, place or product that the question and its wordings do not name.',
  'Repeat no wording that is there, and write none that asks what one of the other questions asks.',
];
/** Characters of an answer that are shown, and other questions. */
const MOST_OF_ANSWER = 2000;
const MOST_OTHERS = 40;

/** Asks for an entry's question in other words. @param others questions that stand for something else, the nearest first */
export function wordingRequest(
  { question, variants, answer }: Pick<EntryDocument, 'question' | 'variants' | 'answer'>,
  others: readonly string[],
  fence = newFence(),
): Pick<ModelRequest, 'instructions' | 'prompt' | 'schema' | 'isComplete'> {
  const lines = [
    `question: ${JSON.stringify(question)}`,
    ...variants.slice(0, MOST_OTHERS).map((text) => `wording: ${JSON.stringify(text)}`),
    `answer: ${JSON.stringify(answer.slice(0, MOST_OF_ANSWER))}`,
    ...others.slice(0, MOST_OTHERS).map((text) => `other question: ${JSON.stringify(text)}`),
  ];
  return {
    instructions: [...INSTRUCTIONS, fenceRule(fence)].join('\n'),
    prompt: [`<${fence}>`, ...lines.map((line) => line.replaceAll(fence, '')), `</${fence}>`].join('\n'),
    schema: SCHEMA,
    isComplete: (text) =>
      /^\s*(?:```(?:json)?\s*)?\{/i.test(withoutThoughts(text)) && readWordings(text) !== null,
  };
}

const Reply = z.looseObject({ wordings: z.array(z.unknown()) });

/** The texts of a reply, alone, in a code fence or with words around them; null where there are none to read. */
export function readWordings(raw: string): string[] | null {
  const text = withoutThoughts(raw);
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (start === -1 || end < start) return null;
  try {
    const read = Reply.safeParse(JSON.parse(text.slice(start, end + 1)));
    return read.success ? read.data.wordings.filter((each) => typeof each === 'string') : null;
  } catch {
    return null; // not JSON
  }
}
