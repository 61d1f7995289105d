import ipaddr from 'ipaddr.js';
import { StartError } from '../../kernel/errors.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** What may be reached beyond public addresses: host names, and address ranges. */
export interface AllowList {
  hosts: Set<string>;
  ranges: [Address, number][];
}

/** Reads `OUTBOUND_ALLOW` entries: a host name, an address, or a CIDR; throws on an entry that is none of them. */
export function parseAllowList(entries: string[]): AllowList {
  const list: AllowList = { hosts: new Set(), ranges: [] };
  for (const entry of entries.map((one) => one.trim().toLowerCase()).filter((one) => one !== '')) {
    const bare = entry.replace(/^\[(.*)\]$/, '$1');
    if (ipaddr.isValidCIDR(bare)) list.ranges.push(ipaddr.parseCIDR(bare));
    else if (isAddress(bare)) list.ranges.push(wholeAddress(bare));
    else if (/^[a-z0-9_]([a-z0-9_.-]*[a-z0-9])?\.?$/.test(bare)) list.hosts.add(bareHost(bare));
    else throw new StartError(`OUTBOUND_ALLOW: "${entry}" is neither a host name, an address nor a CIDR.`);
  }
  return list;
}

/** True when the list names this host or a range that holds this address. */
export function isAllowListed(list: AllowList, host: string, address: string): boolean {
  if (list.hosts.has(bareHost(host))) return true;
  const parsed = ipaddr.process(address);
  return list.ranges.some(([base, bits]) => parsed.kind() === base.kind() && parsed.match(base, bits));
}

/** True for a public unicast address; IPv4 inside IPv6 is judged as the IPv4 address it is. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** True for a complete IPv4 or IPv6 address; shorthands such as `127.1` are not addresses here. */
export function isAddress(host: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(host) || ipaddr.IPv6.isValid(host);
}

function wholeAddress(text: string): [Address, number] {
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}
