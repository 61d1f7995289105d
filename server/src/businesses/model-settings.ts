import type { ModelSettings } from '@askbob/contract/endpoints/businesses.ts';
import type { z } from 'zod';
import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError, invalid } from '../kernel/errors.ts';
import { openModelKey, readStoredModel, sealModelKey } from '../platform/models/business-model.ts';
import type { ChatModel } from '../platform/models/model-request.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import type { Profile } from './profile.ts';
import type { Services } from './services.ts';
import { changeBusiness } from './update-business.ts';

type Wire = z.infer<typeof ModelSettings>;

/** Which model chooses a business's answers; of the key only the last four characters are ever shown. */
export function presentModel(services: Services, business: Pick<Profile, 'id' | 'model'>): Wire {
  const stored = readStoredModel(business.model);
  if (stored) {
    const opened = openModelKey(services.secretKey, business.id, stored);
    return {
      source: 'business',
      base_url: stored.base_url,
      model: stored.model,
      key_last_four: opened.kind === 'open' ? opened.key.slice(-4) : null,
    };
  }
  const { LLM_BASE_URL, LLM_MODEL } = services.config;
  const operator = LLM_BASE_URL !== undefined && LLM_MODEL !== undefined;
  return {
    source: operator ? 'operator' : 'none',
    base_url: null,
    model: operator ? (LLM_MODEL ?? null) : null,
    key_last_four: null,
  };
}

/** Sets or removes a business's own model; a new address needs its key again. Throws 422. */
export async function updateModel(
  services: Services,
  caller: LoginCaller,
  business: Pick<Profile, 'id' | 'model'>,
  input: { base_url: string | null; model: string | null; api_key?: string | null | undefined },
): Promise<Wire> {
  const model = storedFrom(services, business, input);
  await changeBusiness(services, business.id, async (tx) => {
    await tx.q.updateTable('businesses').set({ model }).where('id', '=', business.id).execute();
    await appendAudit(services, tx.q, business.id, services.now(), {
      actor: actorOf(caller),
      action: 'model.changed',
      target: business.id,
      detail: { base_url: input.base_url, model: input.model },
    });
  });
  return presentModel(services, { id: business.id, model });
}

/** The model that helps to answer for a business. Throws 409 where there is none. */
export function modelOf(services: Services, business: Pick<Profile, 'id' | 'model'>): ChatModel {
  const model = services.models.modelFor(business);
  if (model) return model;
  throw new ApiError(
    'conflict',
    business.model === null
      ? 'There is no model to ask. Name one in the settings, or have the operator set LLM_BASE_URL.'
      : 'The key of this model is lost with the key of this installation. Enter it again.',
  );
}

function storedFrom(
  services: Services,
  business: Pick<Profile, 'id' | 'model'>,
  input: { base_url: string | null; model: string | null; api_key?: string | null | undefined },
): string | null {
  if (input.base_url === null) return null;
  if (!/^https?:\/\//.test(input.base_url) || !URL.canParse(input.base_url)) {
    throw invalid('/base_url', 'must be an http or https address such as https://api.example.com/v1');
  }
  if (input.model === null) throw invalid('/model', 'is missing: name the model that server should run');
  const base_url = input.base_url.replace(/\/+$/, '');
  const before = readStoredModel(business.model);
  // A key stays only with the address it was given for.
  const kept = before?.base_url === base_url ? before.key : null;
  const key =
    input.api_key === undefined
      ? kept
      : input.api_key === null
        ? null
        : sealModelKey(services.secretKey, business.id, base_url, input.api_key);
  return JSON.stringify({ base_url, model: input.model, key });
}
