import { z } from 'zod';
import { open, seal } from '../secrets/seal.ts';

/** A business's own model as it is stored: the key sealed to this business and this very address. */
const Stored = z.object({ base_url: z.string(), model: z.string(), key: z.string().nullable() });
export type StoredModel = z.infer<typeof Stored>;

/** The stored model of a business, or null. */
export function readStoredModel(json: string | null): StoredModel | null {
  return json === null ? null : Stored.parse(JSON.parse(json));
}

const boundTo = (businessId: string, baseUrl: string): string[] => ['model', businessId, baseUrl];

/** Seals a key so that it opens for this business and this address only. */
export function sealModelKey(secret: Buffer, businessId: string, baseUrl: string, apiKey: string): string {
  return seal(secret, apiKey, boundTo(businessId, baseUrl));
}

/** The key in the clear, or null when the business gave none. Throws when it was sealed for something else. */
export function openModelKey(secret: Buffer, businessId: string, stored: StoredModel): string | null {
  return stored.key === null ? null : open(secret, stored.key, boundTo(businessId, stored.base_url));
}
