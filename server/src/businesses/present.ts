import type { Selectable } from 'kysely';
import type { BusinessesTable } from '../platform/db/schema.ts';
import { readSettings } from './read-settings.ts';

/** A business as the wire shows it; secrets stay inside. */
export function presentBusiness(row: Selectable<BusinessesTable>) {
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    suspended_reason: row.suspended_reason,
    site_hosts: JSON.parse(row.site_hosts) as string[],
    public_chat: row.public_chat === 1,
    settings: readSettings(row.settings),
    active_release_id: row.active_release_id,
    created_at: new Date(row.created_at).toISOString(),
  };
}
