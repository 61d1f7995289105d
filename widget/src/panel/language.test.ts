import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Texts } from '../texts/en.ts';
import { chooseLanguage, fill } from './language.ts';

test('the language is the page’s, else the business’s, else English', () => {
  assert.equal(chooseLanguage(['de-AT', 'fr']), 'de');
  assert.equal(chooseLanguage(['PT-br', 'fr']), 'pt');
  assert.equal(chooseLanguage(['', 'fr']), 'fr');
  assert.equal(chooseLanguage(['ar', 'xx']), 'en');
  assert.equal(chooseLanguage(['constructor', '__proto__']), 'en');
});

test('every language says everything, with the same places to fill in', async () => {
  const files = readdirSync(new URL('../texts/', import.meta.url)).filter((file) => !file.includes('test'));
  const load = async (file: string): Promise<Texts> => (await import(`../texts/${file}`)).default;
  const english = await load('en.ts');
  assert.deepEqual(
    files.map((file) => file.slice(0, 2)),
    ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt'],
  );
  for (const file of files) {
    const texts = await load(file);
    assert.deepEqual(Object.keys(texts), Object.keys(english), file);
    for (const [name, text] of Object.entries(texts)) {
      assert.ok(text.trim(), `${file}: ${name}`);
      const places = /{\w+}/.exec(Object.entries(english).find(([key]) => key === name)?.[1] ?? '')?.[0];
      assert.equal(/{\w+}/.exec(text)?.[0], places, `${file}: ${name}`);
      assert.doesNotMatch(text, /!/, `${file}: ${name}`);
    }
  }
});

test('a name is put in as it is', () => {
  assert.equal(fill('{name} is here', '$& {n} <b>'), '$& {n} <b> is here');
});
