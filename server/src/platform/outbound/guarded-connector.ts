import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { type AllowList, isAddress, isAllowListed, isPublicAddress } from './allowed-address.ts';

/** Turns a host name into its addresses; throws when it has none. */
export type Resolve = (host: string) => Promise<string[]>;

/** A request that the guard did not let out; `reason` is safe to show to the business. */
export class OutboundRefused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`Outbound request refused: ${reason}`);
    this.name = 'OutboundRefused';
    this.reason = reason;
  }
}

/**
 * Connector for undici that resolves a host once, refuses it unless every address is public or
 * allow-listed, and connects to those very addresses. SNI and Host stay those of the URL.
 * The guard sits here, below redirects and connection reuse, so nothing reaches a socket without it.
 */
export function guardedConnector(
  allow: AllowList,
  resolve: Resolve,
  timeoutMs: number,
): buildConnector.connector {
  return (options, callback) => {
    const host = options.hostname.replace(/^\[(.*)\]$/, '$1');
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    checkedAddresses(allow, resolve, host, port, timeoutMs).then(
      (addresses) =>
        buildConnector({ timeout: timeoutMs, lookup: pinned(addresses) })(
          { ...options, hostname: host },
          callback,
        ),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}

async function checkedAddresses(
  allow: AllowList,
  resolve: Resolve,
  host: string,
  port: number,
  timeoutMs: number,
): Promise<string[]> {
  const addresses = isAddress(host) ? [host] : await within(timeoutMs, resolve(host));
  if (addresses.length === 0) throw new OutboundRefused(`${host} has no address`);
  for (const address of addresses) {
    if (isAllowListed(allow, host, address)) continue;
    if (!isPublicAddress(address)) throw new OutboundRefused(`${host} is not a public address`);
    if (port !== 80 && port !== 443) throw new OutboundRefused(`port ${port} is not allowed`);
  }
  return addresses;
}

function pinned(addresses: string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (host, options, callback) => {
    const wanted = all.filter((one) => !options.family || one.family === options.family);
    const first = wanted[0];
    if (!first) callback(new Error(`No usable address for ${host}`), '');
    else if (options.all) callback(null, wanted);
    else callback(null, first.address, first.family);
  };
}

async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new OutboundRefused('the host name did not resolve in time')),
    timeoutMs,
  );
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
