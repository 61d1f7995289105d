import type { FailureReason } from './model-failure.ts';

/** What a model is asked. */
export interface ModelRequest {
  /** Rules of the task; holds no secret and nothing of a visitor or a page. */
  instructions: string;
  /** The fenced data and the question. */
  prompt: string;
  maxOutputTokens?: number;
  /** Ends the request when the visitor is gone. */
  signal?: AbortSignal;
  /** By when it must be done, on the clock of `now`; several requests for one message share it. */
  deadline?: number;
}

/** What a request took, for the receipt. Tokens and cost are null when the server or the operator did not say. */
export interface ModelUsage {
  model: string;
  attempts: number;
  input_tokens: number | null;
  output_tokens: number | null;
  first_token_ms: number | null;
  total_ms: number;
  /** In the currency of the operator's prices. */
  cost: number | null;
}

/** How a request ended. */
export type ModelEnd =
  | { kind: 'ok'; usage: ModelUsage }
  | { kind: 'failed'; reason: FailureReason; usage: ModelUsage };

/** A reply read to its end. */
export type ModelReply = ModelEnd & { text: string };

/** Price of a million tokens, when the operator named it. */
export interface Price {
  input: number;
  output: number;
}

/** A model that phrases. It never throws: what goes wrong is how it ends. */
export interface WriterModel {
  readonly model: string;
  /** Yields text as it arrives and returns how it ended. Leaving the loop ends the request. */
  stream(request: ModelRequest): AsyncGenerator<string, ModelEnd, void>;
  ask(request: ModelRequest): Promise<ModelReply>;
}
