import type { LoginCaller } from '../../kernel/caller.ts';
import { notFound } from '../../kernel/errors.ts';
import { sha256 } from '../../kernel/ids.ts';
import type { Services } from '../services.ts';
import { findDevices } from './find-devices.ts';
import { writeToDevice } from './write-to-device.ts';

const WORDS = {
  en: { title: 'This device is told', body: 'When a visitor needs you, it looks like this.' },
  de: { title: 'Dieses Gerät meldet sich', body: 'So sieht es aus, wenn jemand Sie braucht.' },
};

/** Sends the caller's own device a notice, and says what its push service answered. Throws 404. */
export async function tryDevice(
  services: Services,
  caller: LoginCaller,
  businessId: string,
  endpoint: string,
): Promise<{ ok: boolean; detail: string }> {
  const known = await services.store.platform.read((q) =>
    q
      .selectFrom('push_subscriptions')
      .select('id')
      .where('business_id', '=', businessId)
      .where('endpoint_hash', '=', sha256(endpoint))
      .where('user_id', '=', caller.userId)
      .executeTakeFirst(),
  );
  const device = (await findDevices(services, businessId)).find(({ id }) => id === known?.id);
  if (!device) throw notFound();
  const words = WORDS[device.language === 'de' ? 'de' : 'en'];
  const pushed = await writeToDevice(services, device, { ...words, url: device.door, tag: 'try', badge: 0 });
  if (pushed.kind === 'taken') return { ok: true, detail: 'The push service took it.' };
  return { ok: false, detail: `It did not go out: ${pushed.reason}.` };
}
