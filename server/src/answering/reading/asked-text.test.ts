import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedText } from './asked-text.ts';
import { readMessage } from './read-message.ts';

test('of an angry message the question is looked up, not what is told before it', () => {
  const asked = (message: string, language: string) => askedText(readMessage(message, { language }), message);
  assert.equal(
    asked('this is a joke, my bike is still broken. how much is a service anyway?', 'en'),
    'how much is a service anyway?',
  );
  assert.equal(
    asked('jullie zijn waardeloos, mijn fiets is nog steeds kapot. hoe lang duurt een reparatie?', 'nl'),
    'hoe lang duurt een reparatie?',
  );
  // Without a question all but the words of anger is.
  assert.match(asked('you are useless, cancel my booking', 'en') ?? '', /cancel my booking/);
});
