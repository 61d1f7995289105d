import type { Config } from '../../kernel/config.ts';
import { createOutbound, type Outbound } from '../outbound/outbound.ts';
import { openModelKey, readStoredModel } from './business-model.ts';
import { createEmbedder, type Embedder } from './embedder.ts';
import { modelFetch } from './model-fetch.ts';
import type { WriterModel } from './model-request.ts';
import { createWriterModel } from './writer-model.ts';

/** Whose model it is. */
export interface ModelOwner {
  id: string;
  /** The model of its own, its key sealed; null where it has none. */
  model: string | null;
}

/** The language models in reach, each made once with its breaker. */
export interface Models {
  /** The model that phrases a business's answers: its own, else the operator's, else null. None when its own key is lost. */
  writerFor(business: ModelOwner): WriterModel | null;
  /** The operator's embedding model, or null. */
  embedder: Embedder | null;
  /** What the operator configured, for health and figures. */
  name: string | null;
}

/** Endpoints that are kept; the oldest goes first. */
const MAX_WRITERS = 1000;

/** @param outbound the guarded client that businesses' own servers are reached through */
export function createModels(
  config: Config,
  outbound: Outbound,
  secretKey: Buffer,
  random: () => number,
): Models {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL, LLM_API_KEY: apiKey, EMBEDDING_MODEL } = config;
  // The operator's server may be on this machine; the operator, not a business, named it.
  const ownFetch = baseUrl
    ? modelFetch(createOutbound({ allow: [new URL(baseUrl).hostname, ...config.OUTBOUND_ALLOW] }))
    : null;
  const own = baseUrl && ownFetch ? { baseUrl, apiKey, fetch: ownFetch } : null;
  const operator = own && LLM_MODEL ? createWriterModel({ ...own, model: LLM_MODEL, random }) : null;
  const guarded = modelFetch(outbound);
  const writers = new Map<string, WriterModel>();

  function businessWriter({ id, model }: ModelOwner): WriterModel | null {
    const stored = readStoredModel(model);
    if (!stored) return operator;
    const cacheKey = `${id}/${model}`;
    const known = writers.get(cacheKey);
    if (known) return known;
    const opened = openModelKey(secretKey, id, stored);
    // It chose whom its visitors' words go to: not the operator's model in its stead.
    if (opened.kind === 'lost') return null;
    const writer = createWriterModel({
      baseUrl: stored.base_url,
      model: stored.model,
      apiKey: opened.kind === 'open' ? opened.key : undefined,
      fetch: guarded,
      random,
    });
    if (writers.size >= MAX_WRITERS) writers.delete(writers.keys().next().value ?? '');
    writers.set(cacheKey, writer);
    return writer;
  }

  return {
    writerFor: businessWriter,
    embedder: own && EMBEDDING_MODEL ? createEmbedder({ ...own, model: EMBEDDING_MODEL }) : null,
    name: operator && LLM_MODEL ? LLM_MODEL : null,
  };
}
