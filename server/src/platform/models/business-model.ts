import { z } from 'zod';
import { openOrNull, seal } from '../secrets/seal.ts';

/** A business's own model as it is stored: the key sealed to this business and this very address. */
const Stored = z.object({ base_url: z.string(), model: z.string(), key: z.string().nullable() });
export type StoredModel = z.infer<typeof Stored>;

/** The stored model of a business, or null. */
export function readStoredModel(json: string | null): StoredModel | null {
  return json === null ? null : Stored.parse(JSON.parse(json));
}

/** What the seal of a model's key is bound to. */
export const modelSeal = (businessId: string, baseUrl: string): string[] => ['model', businessId, baseUrl];

/** Seals a key so that it opens for this business and this address only. */
export function sealModelKey(secret: Buffer, businessId: string, baseUrl: string, apiKey: string): string {
  return seal(secret, apiKey, modelSeal(businessId, baseUrl));
}

/** The key of a business's model: in the clear, none given, or one that this installation's key does not open. */
export type ModelKey = { kind: 'open'; key: string } | { kind: 'none' } | { kind: 'lost' };

/** Opens the key of a stored model; it is lost when it was sealed for something else, or with another key. */
export function openModelKey(secret: Buffer, businessId: string, stored: StoredModel): ModelKey {
  if (stored.key === null) return { kind: 'none' };
  const key = openOrNull(secret, stored.key, modelSeal(businessId, stored.base_url));
  return key === null ? { kind: 'lost' } : { kind: 'open', key };
}
