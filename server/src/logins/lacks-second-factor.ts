import type { Services } from '../businesses/services.ts';
import type { LoginCaller } from '../kernel/caller.ts';

/** Whether the caller's business demands a second factor that the caller has not set up. */
export async function lacksSecondFactor(services: Services, caller: LoginCaller): Promise<boolean> {
  if (caller.secondFactor || caller.actingAdmin || caller.serviceKey || caller.businessId === null)
    return false;
  const business = await services.profiles.find(caller.businessId);
  return business?.settings.require_second_factor ?? false;
}
