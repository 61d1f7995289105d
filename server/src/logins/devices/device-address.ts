import type { PushAddress } from '../../platform/push/encrypt-push.ts';
import { openOrNull, seal } from '../../platform/secrets/seal.ts';

const boundTo = (id: string): string[] => ['push', id];

/** Where a device is written to, as it is kept: whoever has it may write to the device. */
export function sealAddress(key: Buffer, id: string, address: PushAddress): string {
  return seal(key, JSON.stringify(address), boundTo(id));
}

/** Null when the installation's key is another one than then. */
export function openAddress(key: Buffer, id: string, sealed: string): PushAddress | null {
  const text = openOrNull(key, sealed, boundTo(id));
  // Sealed above in this shape.
  return text === null ? null : (JSON.parse(text) as PushAddress);
}
