import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../../kernel/config.ts';
import { createEncoder, type Encoder } from '../encoder/encoder.ts';
import { createOutbound, type Outbound } from '../outbound/outbound.ts';
import { openModelKey, readStoredModel } from './business-model.ts';
import type { Endpoint } from './chat-attempt.ts';
import { createChatModel } from './chat-model.ts';
import { createEmbedder, type Embedder } from './embedder.ts';
import { modelFetch } from './model-fetch.ts';
import type { ChatModel, ModelState } from './model-request.ts';

/** Whose model it is. */
export interface ModelOwner {
  id: string;
  /** The model of its own, its key sealed; null where it has none. */
  model: string | null;
}

/** The language models in reach, each made once with its breaker. */
export interface Models {
  /** The model that helps to answer for a business: its own, else the operator's, else null. None when its own key is lost. */
  modelFor(business: ModelOwner): ChatModel | null;
  /** The operator's embedding model, or null. */
  embedder: Embedder | null;
  /** The server's own encoder; null where it is off, or an embedding model of the operator's is used instead. */
  encoder: Encoder | null;
  /** What the operator configured, for health and figures. */
  operator: ChatModel | null;
}

/** Endpoints that are kept; the oldest goes first. */
const MAX_MODELS = 1000;

/** @param outbound the guarded client that businesses' own servers are reached through */
export function createModels(
  config: Config,
  outbound: Outbound,
  secretKey: Buffer,
  log: FastifyBaseLogger,
): Models {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL, LLM_API_KEY: apiKey, EMBEDDING_MODEL, EMBEDDING_PRICE } = config;
  // The operator's server may be on this machine; the operator, not a business, named it.
  const ownFetch = baseUrl
    ? modelFetch(createOutbound({ allow: [new URL(baseUrl).hostname, ...config.OUTBOUND_ALLOW] }))
    : null;
  const own = baseUrl && ownFetch ? { baseUrl, apiKey, fetch: ownFetch } : null;
  const withinMs = config.LLM_TIMEOUT * 1000;
  const make = (endpoint: Endpoint, business: string | null) =>
    createChatModel({
      ...endpoint,
      withinMs,
      ...(business === null && config.LLM_PRICE ? { price: config.LLM_PRICE } : {}),
      onChange: (state) => tell(log, endpoint, business, state),
    });
  const operator = own && LLM_MODEL ? make({ ...own, model: LLM_MODEL }, null) : null;
  const guarded = modelFetch(outbound);
  const models = new Map<string, ChatModel>();

  function modelFor({ id, model }: ModelOwner): ChatModel | null {
    const stored = readStoredModel(model);
    if (!stored) return operator;
    const cacheKey = `${id}/${model}`;
    const known = models.get(cacheKey);
    if (known) return known;
    const opened = openModelKey(secretKey, id, stored);
    // It chose whom its visitors' words go to: not the operator's model in its stead.
    if (opened.kind === 'lost') return null;
    const made = make(
      {
        baseUrl: stored.base_url,
        model: stored.model,
        apiKey: opened.kind === 'open' ? opened.key : undefined,
        fetch: guarded,
      },
      id,
    );
    if (models.size >= MAX_MODELS) models.delete(models.keys().next().value ?? '');
    models.set(cacheKey, made);
    return made;
  }

  return {
    modelFor,
    embedder:
      own && EMBEDDING_MODEL
        ? createEmbedder({ ...own, model: EMBEDDING_MODEL, price: EMBEDDING_PRICE })
        : null,
    encoder: config.ENCODER && !(own && EMBEDDING_MODEL) ? createEncoder(log) : null,
    operator,
  };
}

/** One line when a model begins to fail, and one when it answers again. */
function tell(
  log: FastifyBaseLogger,
  { baseUrl, model }: Endpoint,
  business: string | null,
  state: Exclude<ModelState, null>,
): void {
  const which = { model, server: baseUrl, ...(business === null ? {} : { business_id: business }) };
  if (state.ok) log.info(which, 'the model answers again');
  else
    log.warn(
      { ...which, reason: state.reason, detail: state.detail },
      'the model fails: Bob answers without it',
    );
}
