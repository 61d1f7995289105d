import { z } from 'zod';
import type { Config } from '../kernel/config.ts';
import { inOneLine } from '../kernel/operator-error.ts';
import { bad, type Finding, good, look, PATIENCE_MS } from './finding.ts';

/** What OpenAI-compatible servers answer to GET /models. */
const Models = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Whether the operator's model server answers and has the model; nothing is asked of the model. */
export async function examineModel(config: Config): Promise<Finding[]> {
  const { LLM_BASE_URL: url, LLM_API_KEY: key, LLM_MODEL, EMBEDDING_MODEL } = config;
  if (!url) return [good('model', 'None is set: the built-in reader answers.')];
  try {
    const reply = await fetch(`${url}/models`, {
      headers: key ? { authorization: `Bearer ${key}` } : {},
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (reply.status === 401 || reply.status === 403)
      return [bad('model', 'The model server refuses the key: set LLM_API_KEY anew.')];
    const known = Models.safeParse(await reply.json().catch(() => null));
    if (!reply.ok || !known.success)
      return [
        look(
          'model',
          `The model server does not list its models (${reply.status}): check that LLM_BASE_URL ends as its manual says, mostly in /v1.`,
        ),
      ];
    const ids = new Set(known.data.data.map(({ id }) => id));
    const missing = [LLM_MODEL, EMBEDDING_MODEL].filter((name) => name !== undefined && !ids.has(name));
    if (missing.length > 0)
      return [
        bad(
          'model',
          `The model server has no ${missing.join(' and no ')}: name one of ${[...ids].slice(0, 5).join(', ')}.`,
        ),
      ];
    return [good('model', 'The model server answers and has what is named.')];
  } catch (error) {
    return [
      bad(
        'model',
        `The model server of LLM_BASE_URL does not answer (${reasonOf(error)}): start it, or check the address.`,
      ),
    ];
  }
}

/** fetch() keeps the reason below. */
function reasonOf(error: unknown): string {
  return inOneLine(error instanceof Error && error.cause ? error.cause : error);
}
