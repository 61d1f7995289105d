import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildIndex } from './build-index.ts';
import { calibrate } from './calibrate.ts';
import { tellsByWordings } from './tells-by-wordings.ts';
import type { EntryDocument, IndexedDocument } from './types.ts';

const TOPICS = 'boiler radiator invoice parking garden window kitchen insurance delivery refund'.split(' ');
const FRAMES = [
  'how do i book a # visit',
  'i need help with my #',
  '# appointment please',
  'who repairs a #',
  'is my # covered',
  'what about the #',
  'send someone for my #',
  'can you look at a #',
  'tell me about the #',
  '# trouble again',
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

const calibrated = (documents: IndexedDocument[], manyWordings = tellsByWordings(documents)) =>
  calibrate(buildIndex(documents, { manyWordings }), documents);

describe('calibrate', () => {
  it('measures a business with enough wordings', () => {
    const { basis, entries: points } = calibrated(entries(10), true);
    assert.equal(basis, 'wordings');
    assert.ok(points.balanced.expected_coverage !== null);
    assert.ok((points.balanced.expected_wrong_per_100 ?? 100) <= 5);
    assert.ok((points.careful.expected_wrong_per_100 ?? 100) <= 2);
  });

  it('says when there are too many wordings to learn from, and reads them', () => {
    const many = Array.from({ length: 10 }, (_, copy) =>
      entries(5).map((entry) => ({
        ...entry,
        id: `${entry.id} ${copy}`,
        question: `${entry.question} ${copy}`,
      })),
    ).flat();
    // As it is where learning was given up: the reader has all of them.
    const { basis, notes } = calibrated(many, false);
    assert.equal(basis, 'default');
    assert.match(notes[0] ?? '', /^300 questions with 1500 wordings are too many/);
    assert.doesNotMatch(calibrated(entries(10), false).notes.join(), /too many/);
  });

  it('is at least as strict when careful', () => {
    for (const wordings of [1, 2, 10]) {
      const { careful, balanced, bold } = calibrated(entries(wordings)).entries;
      assert.ok(careful.answer_at >= balanced.answer_at);
      assert.ok(balanced.answer_at >= bold.answer_at);
      assert.ok(balanced.suggest_at <= balanced.answer_at);
    }
  });

  it('leaves the thresholds to the reader when wordings are few, and asks for more', () => {
    const { basis, notes, entries: points, needs_wordings } = calibrated(entries(1));
    assert.equal(basis, 'default');
    assert.equal(points.balanced.expected_wrong_per_100, null);
    assert.match(notes.join(' '), /More wordings/);
    assert.ok(needs_wordings.length > 0);
  });

  it('works without any entry', () => {
    const { entries: points, pages } = calibrated([]);
    assert.ok(points.balanced.answer_at > 0.5);
    assert.ok(pages.careful.answer_at > pages.balanced.answer_at);
  });

  it('keeps other promises over a library of pages than over a few', () => {
    const pagesOf = (count: number) =>
      calibrated(
        Array.from(
          { length: count },
          (_, at): IndexedDocument => ({
            ...{ kind: 'page' as const, id: `p${at}`, external_id: null, version: 1, url: null },
            title: `Page ${at}`,
            text: `What is said on page ${at}.`,
          }),
        ),
      ).pages;
    const [few, many] = [pagesOf(20), pagesOf(700)];
    assert.ok(many.careful.answer_at > few.careful.answer_at);
    assert.ok(many.balanced.answer_at < few.balanced.answer_at);
    assert.ok(many.bold.answer_at > few.bold.answer_at);
  });

  it('names pairs of entries that take each other’s messages', () => {
    const twins = ['a', 'b'].map(
      (id): EntryDocument => ({
        ...{ kind: 'entry', id, external_id: null, version: 1, url: null, answer: 'Yes.' },
        question: `how much is delivery ${id}`,
        variants: ['delivery cost', 'price of delivery', 'delivery fee', 'what does delivery cost'],
      }),
    );
    const { competing } = calibrated([...entries(2), ...twins]);
    assert.ok(competing.some(({ a, b }) => [a, b].sort().join() === 'a,b'));
  });
});
