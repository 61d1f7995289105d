import assert from 'node:assert/strict';
import { test } from 'node:test';
import { owners } from '@askbob/server/src/pages/guides/en/owners.ts';
import { staff } from '@askbob/server/src/pages/guides/en/staff.ts';
import { guidePage } from '@askbob/server/src/pages/guides/guide.ts';
import { en } from '../src/texts/en.ts';
import { enBusiness } from '../src/texts/en-business.ts';
import { enKnowledge } from '../src/texts/en-knowledge.ts';
import { enPlatform } from '../src/texts/en-platform.ts';

/** Every text of the console that stands as it is, without something put into it. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const shown = new Set(textsOf([en, enBusiness, enKnowledge, enPlatform]));

for (const [name, guide] of Object.entries({ owners, staff })) {
  test(`whatever the guide for ${name} names on a screen is called so there`, () => {
    const named = [...guidePage(guide).text.matchAll(/<b>([^<]*)<\/b>/g)].map(([, words = '']) =>
      words.replaceAll('&#39;', "'").replaceAll('&#38;', '&'),
    );
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((words) => !shown.has(words)),
      [],
    );
  });
}
