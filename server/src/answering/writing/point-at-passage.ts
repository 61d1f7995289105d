import { z } from 'zod';
import type { ModelEnd, ModelRequest, WriterModel } from '../../platform/models/model-request.ts';
import { foldText } from '../../text/clean-text.ts';
import { visibleText } from '../../text/unsafe-text.ts';
import { withoutEnd } from '../../text/without-end.ts';
import { type CitablePassage, sentencesOf } from '../checking/carrier-units.ts';
import { checkSentence } from '../checking/check.ts';
import { fencedData, fenceRule, newFence, type PromptData } from './fenced-prompt.ts';

/** What the model pointed at: whole sentences of a passage, in the passage's own characters, or nothing. */
export type Pointed = { raw: string; end: ModelEnd } & (
  | { kind: 'pointed'; n: number; quote: string }
  | { kind: 'none'; reason: string }
);

const Answer = z.object({ passage: z.coerce.number().int(), quote: z.string().default('') });
const MOST_PASSAGES = 8;
const MOST_SENTENCES = 2;

/**
 * Asks, where the evidence is grey, which of the first eight passages answers the message and with which words.
 * The quote must stand in that passage; what comes back are the whole sentences it stands in, two at most, so that
 * no quote can lose its "not" or "only". Anything else is `none`.
 */
export async function pointAtPassage(
  model: WriterModel,
  data: PromptData,
  bounds: Pick<ModelRequest, 'signal' | 'deadline'> = {},
  fence: string = newFence(),
): Promise<Pointed> {
  const passages = data.passages.slice(0, MOST_PASSAGES);
  const { text: raw, ...end } = await model.ask({
    instructions: instructions(fence),
    prompt: fencedData(fence, { ...data, passages }),
    maxOutputTokens: 300,
    ...bounds,
  });
  const none = (reason: string): Pointed => ({ kind: 'none', reason, raw, end });
  if (end.kind === 'failed') return none(end.reason);
  const answer = readAnswer(raw);
  if (!answer) return none('unreadable');
  const passage = passages[answer.passage - 1];
  if (!passage) return none('no_passage_answers');
  const quote = sentencesAround(passage, answer.quote);
  if (quote === null) return none('quote_not_in_passage');
  const refused = sentencesOf(quote).find(
    (sentence) => checkSentence(`${sentence} [${answer.passage}]`, passages).kind === 'dropped',
  );
  return refused === undefined
    ? { kind: 'pointed', n: answer.passage, quote, raw, end }
    : none('quote_not_carried');
}

/** The sentences of the passage in which the quote stands, folded for comparison only; null when it does not. */
function sentencesAround(passage: CitablePassage, quote: string): string | null {
  const wanted = withoutEnd(foldText(quote).replace(/^["'.… ]+/, ''), '"\'.… ');
  if (wanted.length < 8 && wanted !== withoutEnd(foldText(passage.text), '. ')) return null;
  const sentences = sentencesOf(visibleText(passage.text));
  for (const [at, sentence] of sentences.entries()) {
    if (foldText(sentence).includes(wanted)) return sentence;
    const two = sentences.slice(at, at + MOST_SENTENCES).join(' ');
    if (foldText(two).includes(wanted) && !foldText(sentences[at + 1] ?? '').includes(wanted)) return two;
  }
  return null;
}

/** Reads JSON as models write it: in a code fence, with words around it, or with single quotes and trailing commas. */
function readAnswer(raw: string): z.infer<typeof Answer> | null {
  const object = /\{[^{}]{0,4000}\}/.exec(raw.replace(/<think>[\s\S]*?<\/think>/, ''))?.[0];
  if (object === undefined) return null;
  const strict = parsed(object) ?? parsed(object.replace(/,\s*\}$/, '}').replace(/[\n\r\t]+/g, ' '));
  const read = Answer.safeParse(strict ?? loosely(object));
  return read.success ? read.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // what follows reads it loosely
  }
}

function loosely(object: string): unknown {
  const passage = /["']?passage["']?\s*[:=]\s*["']?(\d{1,3})/i.exec(object)?.[1];
  const quote = /["']?quote["']?\s*[:=]\s*(["'“])([\s\S]*)["'”]\s*,?\s*\}$/i.exec(object)?.[2];
  return passage === undefined ? null : { passage, quote: quote ?? '' };
}

function instructions(fence: string): string {
  return [
    'You find the passage that answers a visitor of a business.',
    fenceRule(fence),
    'Reply with one JSON object: {"passage": number, "quote": "the sentence of that passage that answers, copied exactly"}.',
    'If no passage plainly answers the message, reply {"passage": 0, "quote": ""}. Talking about the topic is not answering.',
  ].join('\n');
}
