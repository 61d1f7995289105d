const same = 'server/src/knowledge/releases/same-knowledge.http.test.ts';
const reading = 'server/src/knowledge/import/extract.test.ts';
const builder = 'server/src/knowledge/releases/builder.test.ts';

/** How knowledge becomes a release, for whom, and at whose expense. @type {import('../mutate.mjs').Mutant[]} */
export const knowledge = [
  {
    file: 'server/src/retrieval/probes.ts',
    test: same,
    stands: 'the same knowledge gets other thresholds in each business',
    find: 'spread(entry.question)',
    replace: 'spread(entry.id)',
  },
  {
    file: 'server/src/platform/processes/side-pool.ts',
    test: builder,
    stands: 'a long build of one business delays all others',
    find: 'return queue.run(businessId, () => run(job));',
    replace: "return queue.run('', () => run(job));",
  },
  {
    file: 'server/src/platform/processes/side-pool.ts',
    test: 'server/src/knowledge/releases/release-cache.http.test.ts',
    stands: 'one business queues builds without end',
    find: 'if (queue.count(businessId) < mostOfOne) return',
    replace: 'return',
  },
  {
    file: 'server/src/knowledge/import/items/find-questions.ts',
    test: reading,
    stands: 'one question that is marked switches off those that are not',
    find: 'if (marks.mark !== null) return null;',
    replace: 'if (marks.mark !== null || this.#found.length > 1) return null;',
  },
  {
    file: 'server/src/knowledge/import/items/pages.ts',
    test: reading,
    stands: 'a heading whose questions were taken is lost without a word',
    find: "block.kind === 'heading' && !used.has(block)",
    replace: 'false',
  },
  {
    file: 'server/src/knowledge/import/html/chrome.ts',
    test: 'server/src/knowledge/import/html/read-html.test.ts',
    stands: 'what a page hides becomes knowledge',
    find: '    attribs.hidden !== undefined ||\n',
    replace: '',
  },
  {
    file: 'server/src/knowledge/import/documents/unzip.ts',
    test: 'server/src/knowledge/import/documents/documents.test.ts',
    stands: 'a small package unpacks to more than the machine holds',
    find: '{ maxOutputLength: Math.max(1, most) }',
    replace: '{}',
  },
  {
    file: 'server/src/answering/facts/opening-times.ts',
    test: 'server/src/answering/facts/office-hours.test.ts',
    stands: 'an office that closes after midnight is shut before it',
    find: 'span.to > span.from ? span.to : span.to + MINUTES_PER_DAY',
    replace: 'span.to',
  },
  {
    file: 'server/src/answering/reading/validity.ts',
    test: 'server/src/knowledge/drafts/validity.http.test.ts',
    stands: 'what has expired answers for another minute',
    find: 'now >= until',
    replace: 'now > until + 60_000',
  },
  {
    file: 'server/src/answering/reading/situation.ts',
    test: 'server/src/knowledge/drafts/validity.http.test.ts',
    stands: 'what has expired goes on answering until somebody publishes',
    find: 'withheldAt(release.validity, now)',
    replace: 'new Set()',
  },
  {
    file: 'server/src/retrieval/retrieve.ts',
    test: 'server/src/knowledge/drafts/validity.http.test.ts',
    stands: 'the exact words of an expired question are answered',
    find: '.filter((id) => !withheld.has(id))',
    replace: '',
  },
  {
    file: 'server/src/retrieval/retrieve.ts',
    test: 'server/src/knowledge/drafts/validity.http.test.ts',
    stands: 'a button that was offered answers from what has expired since',
    find: 'if (withheld?.has(offer.document_id)) return null;',
    replace: '',
  },
  {
    file: 'server/src/answering/selecting/offered.ts',
    test: 'server/src/answering/answer-with-model.test.ts',
    stands: 'a model chooses from what has expired',
    find: '.filter(({ id }) => !query.withheld?.has(id))',
    replace: '',
  },
  {
    file: 'server/src/knowledge/drafts/update-document.ts',
    test: 'server/src/knowledge/drafts/validity.http.test.ts',
    stands: 'who looks after an answer must be published',
    find: 'same && sameValidity(row, keeping) ? 0 : 1',
    replace: '1',
  },
  {
    file: 'server/src/knowledge/review/watch-reviews.ts',
    test: 'server/src/knowledge/drafts/validity.http.test.ts',
    stands: 'people are told of the same answer again and again',
    find: '.set({ reminded_at: now })',
    replace: '.set({ reminded_at: null })',
  },
];
