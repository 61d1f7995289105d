import { createParser } from 'eventsource-parser';
import { z } from 'zod';
import { ModelFailure } from './model-failure.ts';

/** A piece of a reply: text, thoughts that are no part of it, or what the server counted. */
export type ChatPiece =
  | { kind: 'text'; text: string }
  | { kind: 'thought' }
  | { kind: 'tokens'; input: number | null; output: number | null };

/** Servers differ in what they leave out; only what is read here matters. */
const Content = z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).nullish();
const Words = z.looseObject({
  content: Content,
  reasoning_content: z.unknown().optional(),
  reasoning: z.unknown().optional(),
});
const Chunk = z.looseObject({
  choices: z.array(z.looseObject({ delta: Words.nullish(), message: Words.nullish() })).nullish(),
  usage: z
    .looseObject({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() })
    .nullish(),
  error: z.unknown().optional(),
});

/**
 * Reads a chat completion: a stream of events, or the one JSON object of a server that doesn't stream. How it says that it
 * is done doesn't matter. Throws ModelFailure where it reports an error or can't be read.
 */
export async function* readChat(body: ReadableStream<Uint8Array>): AsyncGenerator<ChatPiece, void, void> {
  const decoder = new TextDecoder();
  const events: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => events.push(data) });
  let object = '';
  let isStream = false;
  for await (const bytes of body) {
    const text = decoder.decode(bytes, { stream: true });
    if (!isStream) object += text;
    if (object.trim() === '' || object.trimStart().startsWith('{')) continue;
    parser.feed(isStream ? text : object);
    isStream = true;
    for (const data of events.splice(0)) {
      if (data.trim() === '[DONE]') return;
      yield* pieces(data);
    }
  }
  if (!isStream && object.trim() !== '') yield* pieces(object);
}

function* pieces(json: string): Generator<ChatPiece, void, void> {
  const { choices, usage, error } = chunkOf(json);
  if (error) throw new ModelFailure('server_error', { detail: messageOf(error) });
  for (const { delta, message } of choices ?? []) {
    const words = delta ?? message;
    if (words?.reasoning_content || words?.reasoning) yield { kind: 'thought' };
    const text = textOf(words?.content);
    if (text !== '') yield { kind: 'text', text };
  }
  if (usage)
    yield { kind: 'tokens', input: usage.prompt_tokens ?? null, output: usage.completion_tokens ?? null };
}

function chunkOf(json: string): z.infer<typeof Chunk> {
  try {
    return Chunk.parse(JSON.parse(json));
  } catch (error) {
    throw new ModelFailure('bad_reply', { cause: error });
  }
}

function textOf(content: z.infer<typeof Content>): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map(({ text }) => text ?? '').join('');
}

const Refusal = z.looseObject({ message: z.string() });
const LONGEST_MESSAGE = 200;

/** What a server says of an error, on one line; empty where it says nothing that can be read. */
export function messageOf(error: unknown): string {
  const read = Refusal.safeParse(error);
  const text = read.success ? read.data.message : typeof error === 'string' ? error : '';
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_MESSAGE);
}
