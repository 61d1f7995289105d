import ipaddr from 'ipaddr.js';

/**
 * The address limits count by: IPv4 as it is (mapped ones folded), IPv6 by its /64, since one
 * household or server owns that many.
 */
export function limitAddress(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
}
