import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillReply } from './fill-reply.ts';

test('what is known stands in a ready reply, and what is not is left to be written', () => {
  const text = 'Hello {name}, this is {me} of {business}. {name}, {other}';
  assert.equal(
    fillReply(text, { name: 'Ida', me: 'Anna', business: null }),
    'Hello Ida, this is Anna of {business}. Ida, {other}',
  );
});
