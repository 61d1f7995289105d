import type { ModelEnd, ModelRequest, WriterModel } from '../../platform/models/model-request.ts';
import { createChecker, type SentenceVerdict } from '../checking/check.ts';
import { fencedData, fenceRule, newFence, type PromptData } from './fenced-prompt.ts';
import { createSentenceReader } from './model-sentences.ts';

/** What is asked of the model, and in which voice. */
export interface WritingTask extends PromptData {
  /** How the persona speaks: name and tone. It shapes phrasing and nothing else. */
  persona: { name: string; tone: string };
}

/** What the model wrote, for the receipt. */
export interface Draft {
  text: string;
  kept: Extract<SentenceVerdict, { kind: 'kept' }>[];
  dropped: { text: string; reason: string }[];
  end: ModelEnd;
}

const MOST_SENTENCES = 6;

/**
 * Has the model phrase an answer from the passages. Yields each sentence once it is complete and checked, so what
 * is shown is never taken back, and returns the whole draft with what was dropped. Never throws for the model's faults.
 */
export async function* writeWithModel(
  model: WriterModel,
  task: WritingTask,
  bounds: Pick<ModelRequest, 'signal' | 'deadline'> = {},
  fence: string = newFence(),
): AsyncGenerator<Extract<SentenceVerdict, { kind: 'kept' }>, Draft, void> {
  const request = {
    instructions: instructions(fence, task.persona),
    prompt: fencedData(fence, task),
    ...bounds,
  };
  const reader = createSentenceReader();
  const check = createChecker(task.passages);
  const draft: Omit<Draft, 'end'> = { text: '', kept: [], dropped: [] };
  const keep = function* (sentences: string[]) {
    for (const sentence of sentences) {
      const verdict = check(sentence);
      if (verdict.kind === 'dropped') draft.dropped.push({ text: verdict.text, reason: verdict.reason });
      else if (draft.kept.length < MOST_SENTENCES) {
        draft.kept.push(verdict);
        yield verdict;
      }
    }
  };
  const stream = model.stream(request);
  try {
    for (;;) {
      const next = await stream.next();
      if (next.done) {
        yield* keep(next.value.kind === 'ok' ? reader.end() : []);
        return { ...draft, end: next.value };
      }
      draft.text += next.value;
      yield* keep(reader.push(next.value));
    }
  } finally {
    await stream.return({ kind: 'failed', reason: 'aborted', usage: emptyUsage(model) });
  }
}

function emptyUsage(model: WriterModel): ModelEnd['usage'] {
  return {
    model: model.model,
    attempts: 0,
    input_tokens: null,
    output_tokens: null,
    first_token_ms: null,
    total_ms: 0,
    cost: null,
  };
}

function instructions(fence: string, persona: WritingTask['persona']): string {
  return [
    'You phrase answers for the visitors of a business.',
    fenceRule(fence),
    'Answer the message using only what the passages say, in at most four short sentences, in the language of the passages.',
    'Use the words of the passages: no number, name, price, condition or promise that is not there, and leave out no condition that is.',
    'End every sentence with the number of the one passage it comes from, like this: [1].',
    'Plain text only: no headings, lists, links or images. If the passages do not answer the message, write nothing but NONE.',
    `Voice, for phrasing only: ${oneLine(persona.name)}, ${oneLine(persona.tone)}.`,
  ].join('\n');
}

/** The owner's words on one line, short, so that they shape the voice and not the task. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}
