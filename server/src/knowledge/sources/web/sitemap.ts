import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** Bytes of a sitemap after decompression that are read; the protocol allows 50 MB. */
const MOST_BYTES = 20_000_000;
/** Addresses taken from one file. */
const MOST_ADDRESSES = 50_000;

const unzip = promisify(gunzip);

/** What a sitemap lists: pages, or further sitemaps. */
export interface Sitemap {
  pages: string[];
  sitemaps: string[];
}

/** Reads a sitemap or an index of them, XML or plain text, packed with gzip or not. Throws when it is packed wrongly. */
export async function readSitemap(bytes: Uint8Array): Promise<Sitemap> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = packed ? await unzip(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
  const text = new TextDecoder().decode(plain);
  if (!text.includes('<')) return { pages: linesOf(text), sitemaps: [] };
  const listed = locations(text);
  return /<(?:\w+:)?sitemapindex[\s>]/.test(text)
    ? { pages: [], sitemaps: listed }
    : { pages: listed, sitemaps: [] };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => /^https?:\/\//i.test(line)).slice(0, MOST_ADDRESSES);
}

/** What stands in `<loc>` elements; those of pictures and videos have a prefix of their own. */
function locations(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('<loc>'); at !== -1; at = text.indexOf('<loc>', at)) {
    const end = text.indexOf('<', skipCdata(text, at + 5));
    if (end === -1 || found.length >= MOST_ADDRESSES) break;
    found.push(unescaped(text.slice(at + 5, end)));
    at = end;
  }
  return found.filter((address) => address !== '');
}

function skipCdata(text: string, at: number): number {
  return text.startsWith('<![CDATA[', at) ? at + 9 : at;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text
    .replace('<![CDATA[', '')
    .replace(']]>', '')
    .replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .trim();
}
