import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Texts } from '../../texts/texts.tsx';
import { findSettings, settingsIndex } from './settings-index.ts';

/** What both languages say, as far as settings are named by it. */
async function textsOf(language: 'en' | 'de'): Promise<Texts> {
  const of = (name: string) => import(`../../texts/${language}/${name}.ts`);
  const [{ settings }, { device }, { frame }] = await Promise.all(['settings', 'device', 'frame'].map(of));
  // Only these are read.
  return { settings, device, frame } as unknown as Texts;
}

const first = (t: Texts, typed: string) => findSettings(t, typed, true)[0]?.key;

test('an owner finds a setting by own words, in English and German, whichever language is read', async () => {
  for (const t of [await textsOf('en'), await textsOf('de')]) {
    for (const [typed, key] of [
      ['opening times', 'hours'],
      ['öffnungszeiten', 'hours'],
      ['Oeffnungs', undefined],
      ['urlaub', 'holidays'],
      ['vacation', 'holidays'],
      ['Datenschutz', 'retention'],
      ['gdpr', 'retention'],
      ['löschen', 'retention'],
      ['wrong answers', 'strictness'],
      ['falsche Antworten', 'strictness'],
      ['logo', 'widget'],
      ['farbe', 'widget'],
      ['2fa', 'signingIn'],
      ['KI', 'model'],
      ['einladen', 'people'],
      ['weekly mail', 'account'],
      ['parkplatz', 'factsTitle'],
      ['webhook', 'connections'],
      ['NOTFALL', 'emergency'],
      ['usage', 'plan'],
      ['Verbrauch', 'plan'],
      ['tarif', 'plan'],
      ['', undefined],
      ['xyzzy', undefined],
    ] as const) {
      if (key === undefined) assert.deepEqual(findSettings(t, typed, true), [], typed);
      else
        assert.ok(
          findSettings(t, typed, true).some((each) => each.key === key),
          `${typed}: ${key}`,
        );
    }
  }
  assert.equal(first(await textsOf('de'), 'feiertag'), 'holidays', 'what is called so comes first');
  assert.equal(first(await textsOf('en'), 'office hours'), 'hours');
});

test('a plan is found only where the business has one', async () => {
  for (const language of ['en', 'de'] as const) {
    const t = await textsOf(language);
    assert.deepEqual(findSettings(t, 'tarif', false), []);
    assert.equal(findSettings(t, 'tarif', true)[0]?.key, 'plan');
  }
});

test('every section of the settings can be found, and each place found is there', () => {
  const folder = import.meta.dirname;
  const sections = readdirSync(folder)
    .filter((file) => file.endsWith('.tsx'))
    .concat('../plan/plan-section.tsx')
    .flatMap((file) => [
      ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/<Section[^>]*?(?:id="set-(\w+)")?\s+title=/g),
    ])
    .map(([, key]) => key);
  const here = settingsIndex.filter(({ place }) => 'tab' in place).map(({ key }) => key);
  assert.deepEqual(sections.toSorted(), here.toSorted());
});
