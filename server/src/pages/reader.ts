import type { FastifyRequest } from 'fastify';
import { listWidgetKeys } from '../widgets/keys.ts';
import { addressOf } from './frame.ts';
import type { Reader } from './samples.ts';
import type { Services } from './services.ts';

/** Who reads a page: the address they came to and, when signed in, their business with its default widget key. */
export async function readerOf(
  services: Services,
  request: FastifyRequest,
): Promise<Reader & { businessId: string | null; businessName: string | null }> {
  const address = addressOf(services, request);
  const login = await services.callers.readLogin(request);
  const businessId = login && (login.businessId ?? (await services.profiles.defaultBusinessId()));
  const business = businessId ? await services.profiles.find(businessId) : null;
  if (!business) return { address, widgetKey: null, site: null, businessId: null, businessName: null };
  const keys = await services.store.forBusiness(business.id).read((read) => listWidgetKeys(read, 200));
  const key = keys.find(({ is_default }) => is_default === 1) ?? keys[0];
  const [site = null] = key ? (JSON.parse(key.allowed_origins) as string[]) : [];
  return { address, widgetKey: key?.key ?? null, site, businessId: business.id, businessName: business.name };
}
