export type OriginProblem = 'empty' | 'star' | 'nullOrigin' | 'scheme' | 'host' | 'wildcard';

/** A site as people paste it, brought to scheme+host+port: paths go, a missing scheme becomes https. */
export function tidyOrigin(text: string): string {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '*' || trimmed === 'null') return trimmed;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//.test(trimmed) ? trimmed : `https://${trimmed}`;
  const match = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/?#]*@)?([^/?#]*)/.exec(withScheme);
  const origin = match ? `${match[1]}${match[2]}` : trimmed;
  return origin.replace(/^(https:.*):443$/, '$1').replace(/^(http:.*):80$/, '$1');
}

/** Why a tidied site cannot be allowed, or null; the server decides in the end. */
export function originProblem(origin: string): OriginProblem | null {
  if (origin === '*') return 'star';
  if (origin === 'null') return 'nullOrigin';
  const [, scheme, host = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/.exec(origin) ?? [];
  if (scheme !== 'https' && scheme !== 'http') return 'scheme';
  if (host.includes('*') && !/^\*\.[a-z0-9-]+\.[a-z0-9.-]*[a-z]{2,}(:\d+)?$/.test(host)) return 'wildcard';
  const plain = host.replace(/^\*\./, 'a.');
  const valid =
    URL.canParse(`${scheme}://${plain}`) && /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?$/.test(plain);
  return valid ? null : 'host';
}

/** A site, and the same with or without www, which visitors do not tell apart: both are to be listed. */
export function withSibling(origin: string): string[] {
  const [, scheme = '', host = ''] = /^(https?:\/\/)([a-z0-9.-]+)$/.exec(origin) ?? [];
  if (host.startsWith('www.')) return [origin, `${scheme}${host.slice(4)}`];
  // example.com or example.co.uk; a name below those has no www of its own, and neither has an address in numbers.
  const isApex = /^[a-z0-9-]+\.(?:[a-z]{2,3}\.[a-z]{2}|[a-z]{2,})$/.test(host);
  return isApex ? [origin, `${scheme}www.${host}`] : [origin];
}
