import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf } from './field-key.ts';

test('a field’s key is made of its name, in any script, and is nobody else’s', () => {
  assert.equal(keyOf('Customer number', []), 'customer_number');
  assert.equal(keyOf('Straße & Größe', []), 'strasse_grosse');
  assert.equal(keyOf('2nd phone', []), 'field_2nd_phone');
  assert.equal(keyOf('顧客番号', []), 'field');
  assert.equal(keyOf('契約', ['field']), 'field_2');
  assert.equal(keyOf('Customer-number', ['customer_number', 'customer_number_2']), 'customer_number_3');
  assert.match(keyOf('x'.repeat(60), []), /^x{36}$/);
});
