import type { Profile } from '../businesses/profile.ts';
import type { Services } from '../conversations/services.ts';
import { ApiError } from '../kernel/errors.ts';

/** The business a visitor of our own pages speaks with; throws 404 for none, or one that keeps its chat private. */
export async function businessOfPage(
  services: Services,
  host: string,
  named: string | undefined,
): Promise<Profile> {
  const { profiles } = services;
  const business = named === undefined ? await profiles.forHost(host) : await profiles.find(named);
  if (business?.status === 'active' && business.public_chat) return business;
  throw noBusinessHere();
}

/** What a visitor is told whose business is not there, is suspended, or keeps its chat private. */
export function noBusinessHere(): ApiError {
  return new ApiError(
    'not_found',
    'No business answers here. Name one with business_id, or set DEFAULT_BUSINESS.',
  );
}
