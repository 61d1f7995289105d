import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { type Read, readDocument } from './markdown.ts';

const ROOT = new URL('../../../../', import.meta.url);

/** A document of the repository that is served as a page. */
export interface Served {
  /** Its place in the repository. */
  file: string;
  /** Its address on this server. */
  path: string;
  read: Read;
}

/** The documents at the top, under the names people look for. */
const named: Record<string, string> = {
  'ARCHITECTURE.md': '/docs/architecture',
  'docs/REQUEST_FLOWS.md': '/docs/flows',
  'CHANGELOG.md': '/docs/changes',
  'SECURITY.md': '/docs/security',
};

/** Every document that comes with this version, in the order of their addresses. */
export function readDocuments(): Served[] {
  const addresses = new Map(documentFiles().map((file) => [file, addressOf(file)]));
  return [...addresses].map(([file, path]) => {
    const text = readFileSync(new URL(file, ROOT), 'utf8');
    return { file, path, read: readDocument(text, (target) => placeOf(file, target, addresses)) };
  });
}

function documentFiles(): string[] {
  // An installation without the documents serves all the rest.
  const below = (folder: string) =>
    (existsSync(new URL(folder, ROOT)) ? readdirSync(new URL(folder, ROOT)) : [])
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}${name}`);
  const all = [
    ...Object.keys(named),
    ...below('docs/'),
    ...below('docs/decisions/'),
    'docs/monitoring/README.md',
  ];
  return [...new Set(all)].filter((file) => existsSync(new URL(file, ROOT)));
}

function addressOf(file: string): string {
  return named[file] ?? `/${file.replace(/(?:\/README)?\.md$/, '')}`;
}

/** Where a link of a document leads here; null for files that are not pages. */
function placeOf(from: string, target: string, addresses: ReadonlyMap<string, string>): string | null {
  const [path = '', place] = target.split('#');
  const anchor = place === undefined ? '' : `#${place}`;
  if (path === '') return anchor;
  const file = posix.normalize(posix.join(posix.dirname(from), path));
  const address = addresses.get(file) ?? addresses.get(`${file.replace(/\/$/, '')}/README.md`);
  return address === undefined ? null : address + anchor;
}

/** What a decision is numbered as, in lists. */
export const numberOf = (file: string): string | null => /^(\d{4})-/.exec(basename(file))?.[1] ?? null;
