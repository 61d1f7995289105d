import type { Suspension } from '../kernel/caller.ts';
import { ApiError } from '../kernel/errors.ts';
import type { Services } from './services.ts';

/** Tells a suspended business's own people why they cannot go on, and whom to ask. @param contact the operator's words for that */
export function businessSuspended({ business, reason }: Suspension, contact: string | undefined): ApiError {
  const why = reason ? `: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}` : '.';
  return new ApiError(
    'business_suspended',
    `${business} is suspended${why} Nothing of it was deleted. ${whomToAsk(contact)}`,
    { extra: { business, reason, contact: contact ?? null } },
  );
}

function whomToAsk(contact: string | undefined): string {
  return contact ? `To have it resumed, ask: ${contact}` : 'Ask whoever runs this installation to resume it.';
}

/** What of an account says whether its business is suspended. */
interface Account {
  business_status: 'active' | 'suspended' | null;
  business_name: string | null;
  suspended_reason: string | null;
}

/** Throws 403 `business_suspended`. Only who has proved to be one of its people may be told. */
export function requireNotSuspended(
  { config }: Pick<Services, 'config'>,
  { business_status, business_name, suspended_reason }: Account,
): void {
  if (business_status !== 'suspended') return;
  throw businessSuspended(
    { business: business_name ?? '', reason: suspended_reason },
    config.OPERATOR_CONTACT,
  );
}
