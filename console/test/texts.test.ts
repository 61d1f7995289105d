import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { en } from '../src/texts/en.ts';
import { enBusiness } from '../src/texts/en-business.ts';
import { enDesk } from '../src/texts/en-desk.ts';
import { enKnowledge } from '../src/texts/en-knowledge.ts';
import { enPlatform } from '../src/texts/en-platform.ts';

const src = join(import.meta.dirname, '../src');
const groups: Record<string, object> = {
  business: enBusiness,
  desk: enDesk,
  knowledge: enKnowledge,
  platform: enPlatform,
};
const withTexts = /withTexts\(\s*import\('([^']+)'\),?([^)]*)\)/g;

interface Source {
  text: string;
  /** Screens it loads with texts of their own. */
  screens: { file: string; groups: string[] }[];
  imports: string[];
}

function read(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const at = (path: string) => join(dirname(file), path);
  const screens = [...text.matchAll(withTexts)].map(([, path = '', named = '']) => ({
    file: at(path),
    groups: [...named.matchAll(/'(\w+)'/g)].map(([, group = '']) => group),
  }));
  const plain = text.replaceAll(withTexts, '').matchAll(/(?:from|import\() ?'(\.[^']+\.tsx?)'/g);
  return { text, screens, imports: [...plain].map(([, path = '']) => at(path)) };
}

/** What of the texts is spoken by a file and all that it loads, beside what is there. */
function missing(file: string, there: ReadonlySet<string>, seen = new Set<string>()): string[] {
  if (seen.has(file) || file.includes('/texts/')) return [];
  seen.add(file);
  const { text, screens, imports } = read(file);
  const spoken = [...text.matchAll(/\b(?:t|texts)\.(\w+)\.\w/g)].map(([, area = '']) => area);
  return [
    ...spoken.filter((area) => isArea(area) && !there.has(area)).map((area) => `${area} in ${file}`),
    ...imports.flatMap((path) => missing(path, there, seen)),
    ...screens.flatMap((screen) => missing(screen.file, new Set([...there, ...areasOf(screen.groups)]))),
  ];
}

const areasOf = (names: readonly string[]) => names.flatMap((name) => Object.keys(groups[name] ?? {}));
const isArea = (name: string) => name in en || areasOf(Object.keys(groups)).includes(name);

test('whatever a screen says has been loaded with it', () => {
  assert.ok(readdirSync(join(src, 'screens')).length > 10);
  assert.deepEqual([...new Set(missing(join(src, 'main.tsx'), new Set(Object.keys(en))))], []);
});
