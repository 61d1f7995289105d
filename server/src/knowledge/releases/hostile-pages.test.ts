import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostilePages } from '../../testing/hostile-pages.ts';
import { createBuilder } from './builder.ts';

const builder = createBuilder({ deadlineMs: 60_000 });
for (const [name, text] of Object.entries(hostilePages)) {
  test(`a page that is ${name} is built like any other`, async () => {
    const page = { kind: 'page', id: 'a', external_id: null, version: 1, title: 'Page', text, url: null };
    const built = await builder.build('a', { documents: JSON.stringify([page]), calibrate: true });
    assert.ok(built.index.length > 0);
  });
}
