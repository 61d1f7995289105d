import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calibrate } from './calibrate.ts';
import type { EntryDocument } from './types.ts';

const TOPICS = 'boiler radiator invoice parking garden window kitchen insurance delivery refund'.split(' ');
const FRAMES = [
  'how do i book a # visit',
  'i need help with my #',
  '# appointment please',
  'who repairs a #',
  'is my # covered',
  'what about the #',
];

function entries(wordings: number): EntryDocument[] {
  return TOPICS.flatMap((topic) =>
    ['old', 'new', 'broken'].map((kind) => {
      const texts = FRAMES.slice(0, wordings).map((frame) => frame.replace('#', `${kind} ${topic}`));
      const row = { external_id: null, version: 1, url: null, answer: 'Yes.' };
      return {
        kind: 'entry',
        id: `${kind}-${topic}`,
        ...row,
        question: texts[0] ?? '',
        variants: texts.slice(1),
      };
    }),
  );
}

describe('calibrate', () => {
  it('measures a business with enough wordings', () => {
    const { basis, entries: points } = calibrate(entries(6));
    assert.equal(basis, 'wordings');
    assert.ok(points.balanced.expected_coverage !== null);
    assert.ok((points.balanced.expected_wrong_per_100 ?? 100) <= 5);
    assert.ok((points.careful.expected_wrong_per_100 ?? 100) <= 2);
  });

  it('is at least as strict when careful', () => {
    for (const wordings of [1, 2, 6]) {
      const { careful, balanced } = calibrate(entries(wordings)).entries;
      assert.ok(careful.answer_at >= balanced.answer_at);
      assert.ok(balanced.suggest_at <= balanced.answer_at);
    }
  });

  it('says that it is strict, and why, when wordings are few', () => {
    const { basis, notes, entries: points, needs_wordings } = calibrate(entries(1));
    assert.equal(basis, 'default');
    assert.equal(points.balanced.expected_wrong_per_100, null);
    assert.ok(points.balanced.answer_at >= 0.8);
    assert.match(notes.join(' '), /strict/);
    assert.ok(needs_wordings.length > 0);
  });

  it('works without any entry', () => {
    const { entries: points, pages } = calibrate([]);
    assert.ok(points.balanced.answer_at > 0.5);
    assert.ok(pages.careful.answer_at > pages.balanced.answer_at);
  });

  it('names pairs of entries that take each other’s messages', () => {
    const twins = ['a', 'b'].map(
      (id): EntryDocument => ({
        ...{ kind: 'entry', id, external_id: null, version: 1, url: null, answer: 'Yes.' },
        question: `how much is delivery ${id}`,
        variants: ['delivery cost', 'price of delivery', 'delivery fee', 'what does delivery cost'],
      }),
    );
    const { competing } = calibrate([...entries(2), ...twins]);
    assert.ok(competing.some(({ a, b }) => [a, b].sort().join() === 'a,b'));
  });
});
