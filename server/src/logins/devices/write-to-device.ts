import type { Services } from '../../businesses/services.ts';
import { basePath } from '../../kernel/config.ts';
import { sha256 } from '../../kernel/ids.ts';
import type { Pushed } from '../../platform/push/push.ts';
import { openAddress } from './device-address.ts';
import type { Device } from './find-devices.ts';

/** What a device shows. */
export interface Notice {
  title: string;
  body: string;
  /** Where a tap leads, on this server. */
  url: string;
  /** Of several with one tag, the last is shown. */
  tag: string;
  /** How many visitors wait, for the mark on the app. */
  badge: number;
}

/** A push service keeps a notice this long for a phone that is off: later, it is no news. */
const KEEP_MS = 30 * 60_000;
/** A device nothing has reached for so long is forgotten. */
const FORGET_MS = 7 * 24 * 3_600_000;

/** Writes to a device, and forgets it where it is gone. */
export async function writeToDevice(services: Services, device: Device, notice: Notice): Promise<Pushed> {
  const address = openAddress(services.secretKey, device.id, device.address_secret);
  const pushed: Pushed = address
    ? await services.push.send(
        address,
        JSON.stringify({ ...notice, url: basePath(services.config) + notice.url }),
        {
          keepMs: KEEP_MS,
          topic: sha256(notice.tag).slice(0, 32),
        },
      )
    : { kind: 'gone', reason: 'it was set up under another key of this installation' };
  await noteOutcome(services, device, pushed);
  return pushed;
}

async function noteOutcome(services: Services, device: Device, pushed: Pushed): Promise<void> {
  const since = device.failing_since;
  const now = services.now();
  const given_up = pushed.kind === 'failed' && since !== null && now - since > FORGET_MS;
  if (pushed.kind === 'taken' && since === null) return;
  await services.store.platform.transaction(async (q) => {
    if (pushed.kind === 'gone' || given_up) {
      await q.deleteFrom('push_subscriptions').where('id', '=', device.id).execute();
    } else {
      const failing_since = pushed.kind === 'taken' ? null : (since ?? now);
      await q.updateTable('push_subscriptions').set({ failing_since }).where('id', '=', device.id).execute();
    }
  });
}
