import assert from 'node:assert/strict';
import { test } from 'node:test';
import { owners as deOwners } from '@askbob/server/src/pages/guides/de/owners.ts';
import { staff as deStaff } from '@askbob/server/src/pages/guides/de/staff.ts';
import { owners } from '@askbob/server/src/pages/guides/en/owners.ts';
import { staff } from '@askbob/server/src/pages/guides/en/staff.ts';
import { html } from '@askbob/server/src/pages/html/html.ts';
import { de } from '../src/texts/de.ts';
import { deBusiness } from '../src/texts/de-business.ts';
import { deKnowledge } from '../src/texts/de-knowledge.ts';
import { dePlatform } from '../src/texts/de-platform.ts';
import { en } from '../src/texts/en.ts';
import { enBusiness } from '../src/texts/en-business.ts';
import { enKnowledge } from '../src/texts/en-knowledge.ts';
import { enPlatform } from '../src/texts/en-platform.ts';

/** Every text of the console that stands as it is, without something put into it. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const screens = {
  en: { texts: [en, enBusiness, enKnowledge, enPlatform], guides: { owners, staff } },
  de: { texts: [de, deBusiness, deKnowledge, dePlatform], guides: { owners: deOwners, staff: deStaff } },
};

for (const [language, { texts, guides }] of Object.entries(screens)) {
  const shown = new Set(textsOf(texts));
  for (const [name, { parts }] of Object.entries(guides)) {
    test(`whatever the guide for ${name} (${language}) names on a screen is called so there`, () => {
      const written = html`${parts.map(({ body }) => body)}`.text;
      const named = [...written.matchAll(/<b>([^<]*)<\/b>/g)].map(([, words = '']) =>
        words.replaceAll('&#39;', "'").replaceAll('&#38;', '&'),
      );
      assert.ok(named.length > 10);
      assert.deepEqual(
        named.filter((words) => !shown.has(words)),
        [],
      );
    });
  }
}
