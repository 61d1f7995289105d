import type { Config } from '../kernel/config.ts';
import { uuidOf } from '../kernel/ids.ts';
import { senderDomain } from '../platform/mail/sender.ts';

const SHAPE = /^desk\+([0-9a-f]{32})@/;

/** The address to which a business has the mail of its own address forwarded; it is no secret. */
export function inboxAddress(config: Config, businessId: string): string {
  return `desk+${businessId.replaceAll('-', '')}@${senderDomain(config)}`;
}

/** The business such an address names; null for another address. */
export function businessOfInbox(address: string): string | null {
  const hex = SHAPE.exec(address)?.[1];
  return hex === undefined ? null : uuidOf(hex);
}
