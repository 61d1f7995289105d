import { invalid } from '../../kernel/errors.ts';
import { sha256 } from '../../kernel/ids.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Services } from '../services.ts';
import { plainPng } from './plain-png.ts';

/** Keeps a business's picture in place of the one before, and says under which address it is shown. Throws 422. */
export async function keepLogo(services: Services, db: BusinessDb, png: string): Promise<{ url: string }> {
  const picture = plainPng(Buffer.from(png, 'base64'));
  if (!picture) throw invalid('/png', 'must be a PNG picture of at most 512 by 512 pixels, in base64');
  const id = sha256(picture.toString('latin1')).slice(0, 32);
  await db.transaction(async ({ q }) => {
    await q.deleteFrom('logos').where('id', '!=', id).execute();
    await q
      .insertInto('logos')
      .values({ id, png: picture, created_at: services.now() })
      .onConflict((conflict) => conflict.columns(['business_id', 'id']).doNothing())
      .execute();
  });
  return { url: `/widget/${db.businessId}/logo/${id}.png` };
}

/** A picture under its address; null when there is none. */
export async function findLogo(
  services: Services,
  businessId: string,
  id: string,
): Promise<Uint8Array | null> {
  const business = await services.profiles.find(businessId);
  if (business?.status !== 'active') return null;
  const row = await services.store
    .forBusiness(business.id)
    .read(({ q }) => q.selectFrom('logos').select('png').where('id', '=', id).executeTakeFirst());
  return row?.png ?? null;
}
