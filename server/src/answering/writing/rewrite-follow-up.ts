import type { ModelEnd, ModelRequest, WriterModel } from '../../platform/models/model-request.ts';
import { cleanText } from '../../text/clean-text.ts';
import { fencedData, fenceRule, newFence, type PromptData } from './fenced-prompt.ts';

/** A stand-alone question, or null with the way the request ended. */
export interface FollowUp {
  question: string | null;
  end: ModelEnd | null;
}

const LONGEST = 300;

/**
 * Has the model say a follow-up so that it can be understood alone. Only retrieval gets to see it, as one more
 * signal; it is never shown and never decides. Without earlier messages no model is asked.
 */
export async function rewriteFollowUp(
  model: WriterModel,
  data: Omit<PromptData, 'passages'>,
  bounds: Pick<ModelRequest, 'signal' | 'deadline'> = {},
  fence: string = newFence(),
): Promise<FollowUp> {
  if (data.previous.length === 0) return { question: null, end: null };
  const { text, ...end } = await model.ask({
    instructions: instructions(fence),
    prompt: fencedData(fence, { ...data, passages: [] }),
    maxOutputTokens: 100,
    ...bounds,
  });
  const line = cleanText(text.replace(/<think>[\s\S]*?<\/think>/, '')).replace(/^["']|["']$/g, '');
  const isUsable = end.kind === 'ok' && line !== '' && line.length <= LONGEST;
  return { question: isUsable ? line : null, end };
}

function instructions(fence: string): string {
  return [
    'You rewrite the last message of a visitor so that it can be understood without the earlier ones.',
    fenceRule(fence),
    'Reply with the rewritten message only, on one line, in its own language, adding nothing that the visitor did not say.',
  ].join('\n');
}
