import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

const dist = new URL('../dist/', import.meta.url);
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync(new URL('.vite/manifest.json', dist), 'utf8'),
);
const gzipped = (file: string): number => gzipSync(readFileSync(new URL(file, dist))).length;

/** The files that an entry needs before it can run, its style sheets too. */
function filesOf(entry: string, found: Set<string>): Set<string> {
  const chunk = manifest[entry];
  assert.ok(chunk, `${entry} is not in the build`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const name of chunk.imports ?? []) filesOf(name, found);
  return found;
}

/** Bytes gzipped until a screen is on the screen: page, styles, app, texts of one language, the screen itself. */
function bytesUntil(...entries: string[]): number {
  const files = new Set(['index.html']);
  for (const entry of ['index.html', 'src/texts/de.ts', ...entries]) filesOf(entry, files);
  return [...files].reduce((sum, file) => sum + gzipped(file), 0);
}

const limit = 180 * 1024;

test('each screen that opens first loads within 180 KB gzipped, everything it needs counted', (t) => {
  const texts = (group: string) => `src/texts/de-${group}.ts`;
  const first = {
    inbox: ['src/screens/inbox/inbox.tsx'],
    'sign-in': ['src/screens/sign-in/sign-in.tsx'],
    setup: ['src/screens/setup/setup.tsx', texts('business')],
    businesses: ['src/screens/businesses/businesses.tsx', texts('platform')],
    knowledge: ['src/screens/knowledge/knowledge.tsx', texts('knowledge')],
    figures: ['src/screens/figures/figures.tsx', texts('platform')],
  };
  for (const [name, entries] of Object.entries(first)) {
    const bytes = bytesUntil(...entries);
    t.diagnostic(`${name}: ${bytes} bytes gzipped`);
    assert.ok(bytes <= limit, `${name}: ${bytes} bytes are more than ${limit}`);
  }
});
