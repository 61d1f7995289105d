import { call } from '../../api/call.ts';
import type { Input, Reply } from '../../api/endpoints.ts';

export type Business = Reply<'getOwnBusiness'>;
type Settings = Business['settings'];
type Changes = Partial<Omit<Settings, 'widget'>> & { widget?: Partial<Settings['widget']> } & Partial<
    Pick<Business, 'name' | 'site_hosts' | 'public_chat'>
  >;

/** Saves what changed: name, hosts and public chat belong to the business itself, everything else is a setting. */
export function patchBusiness({
  name,
  site_hosts,
  public_chat,
  ...settings
}: Changes): Promise<Reply<'updateOwnBusiness'>> {
  // The contract makes the patch's fields from the settings' own, which its type cannot show.
  const patch = settings as NonNullable<Input<'updateOwnBusiness'>['body']>['settings'];
  return call('updateOwnBusiness', { body: { name, site_hosts, public_chat, settings: patch } });
}
