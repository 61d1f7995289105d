import { invalid } from '../../kernel/errors.ts';
import { fillRequest, hostOf, httpOf, secretHostOf } from '../../knowledge/actions/request-template.ts';
import { openSecrets } from '../../knowledge/actions/secrets.ts';
import type { Values } from '../../knowledge/actions/values.ts';
import type { Services } from '../../knowledge/services.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { ReleasedAction } from '../../retrieval/types.ts';
import type { Outgoing } from './call-system.ts';

/** A call made ready, or why it may not be made. */
export type Ready = { kind: 'ready'; outgoing: Outgoing } | { kind: 'refused'; problem: string };

/** Fills a call in, for a host that the business lets its actions reach; throws for an action that calls nothing. */
export async function readyCall(
  services: Pick<Services, 'profiles' | 'secretKey'>,
  db: BusinessDb,
  action: ReleasedAction,
  values: Values,
  key: string,
): Promise<Ready> {
  const http = httpOf(action);
  const host = hostOf(action);
  const keptFor = secretHostOf(action);
  if (!http || host === null || keptFor === null)
    throw invalid('', 'is fine, but this action calls no other system');
  const allowed = (await services.profiles.find(db.businessId))?.settings.action_hosts ?? [];
  if (!allowed.includes(host)) {
    const problem = `${host} is not among the systems that actions may call. An owner adds it under Settings.`;
    return { kind: 'refused', problem };
  }
  const { secret_headers } = action;
  const place = { action_id: action.id, host: keptFor };
  const secrets = await db.read((read) => openSecrets(services, read, place, secret_headers));
  if (!secrets) {
    const problem = `A secret header is missing for ${keptFor}. Open the action and give it again.`;
    return { kind: 'refused', problem };
  }
  return { kind: 'ready', outgoing: { filled: fillRequest(http, action.fields, values), secrets, key } };
}
