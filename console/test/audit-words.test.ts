import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { webhookEvents } from '@askbob/contract/webhook-events.ts';
import { audit as german } from '../src/texts/de/audit.ts';
import { audit } from '../src/texts/en/audit.ts';

const server = join(import.meta.dirname, '../../server/src');
const nouns = Object.keys(audit.did).map((action) => action.split('.')[0]);
const written = new RegExp(`'((?:${[...new Set(nouns)].join('|')})\\.[a-z_]+)'`, 'g');

test('whatever the record says was done has its words, in every language', () => {
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/\.test\.ts$|testing\//.test(file),
  );
  const actions = files.flatMap((file) => {
    const text = readFileSync(join(server, file), 'utf8');
    // Whatever is appended, and what is written elsewhere to be appended.
    const appended = text.matchAll(/appendAudit\([\s\S]{0,200}?action: '([a-z_]+\.[a-z_]+)'/g);
    const plain = [...appended].map(([, action = '']) => action);
    // Only where something is written into the record: columns are called alike.
    if (!/appendAudit|action/.test(text)) return plain;
    return [...plain, ...[...text.matchAll(written)].map(([, action = '']) => action)];
  });
  // Programs are told of these under like names.
  const told: readonly string[] = webhookEvents;
  const columns = /\.(id|kind|status|title|name|email|ndjson|json|verified|external_id|visitor_id)$/;
  const unknown = [...new Set(actions)].filter(
    (action) => !(action in audit.did) && !columns.test(action) && !told.includes(action),
  );
  assert.deepEqual(
    unknown.filter((action) => !action.startsWith('business_')),
    [],
  );
  assert.ok(actions.length > 40, `${actions.length}`);
  assert.deepEqual(Object.keys(german.did), Object.keys(audit.did));
});
