import type { FailureReason } from './model-failure.ts';

/** What a model is asked: for one JSON object. */
export interface ModelRequest {
  /** Rules of the task; holds no secret and nothing of a visitor or a page. */
  instructions: string;
  /** The fenced data and the question. */
  prompt: string;
  /** The shape of the reply, for servers that hold a model to one. */
  schema: { name: string; schema: Record<string, unknown> };
  /** True once a text holds the whole reply, whatever else the model would say. */
  isComplete: (text: string) => boolean;
  /** Ends the request when nobody waits for it any more. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until it must be done, where that is sooner than the model's own limit. */
  withinMs?: number | undefined;
}

/** What a request took, for the receipt. Tokens and cost are null when the server or the operator did not say. */
export interface ModelUsage {
  model: string;
  /** One, or two where the server refused what not every server takes. */
  attempts: number;
  input_tokens: number | null;
  output_tokens: number | null;
  /** Until the first sign of life, thoughts included. */
  first_token_ms: number | null;
  total_ms: number;
  /** In the currency of the operator's prices. */
  cost: number | null;
}

/** How a request ended. */
export type ModelEnd =
  | { kind: 'ok'; usage: ModelUsage }
  | { kind: 'failed'; reason: FailureReason; detail: string; usage: ModelUsage };

/** A reply, as far as it came: a failed one may hold what was asked for all the same. */
export type ModelReply = ModelEnd & { text: string };

/** Price of a million tokens, when the operator named it. */
export interface Price {
  input: number;
  output: number;
}

/** How the last request ended that says something about the server; null before the first. */
export type ModelState = { ok: true } | { ok: false; reason: FailureReason; detail: string } | null;

/** A language model. It never throws: what goes wrong is how it ends. */
export interface ChatModel {
  readonly model: string;
  ask(request: ModelRequest): Promise<ModelReply>;
  state(): ModelState;
}
