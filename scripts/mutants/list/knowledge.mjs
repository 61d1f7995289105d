const same = 'server/src/knowledge/releases/same-knowledge.http.test.ts';
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
    file: 'server/src/knowledge/releases/builder.ts',
    test: builder,
    stands: 'a long build of one business delays all others',
    find: 'return queue.run(businessId, () => run(job));',
    replace: "return queue.run('', () => run(job));",
  },
  {
    file: 'server/src/knowledge/releases/builder.ts',
    test: 'server/src/knowledge/releases/release-cache.http.test.ts',
    stands: 'one business queues builds without end',
    find: 'if (queue.count(businessId) >= MOST_OF_ONE) throw tooMany();',
    replace: '',
  },
  {
    file: 'server/src/answering/facts/opening-times.ts',
    test: 'server/src/answering/facts/office-hours.test.ts',
    stands: 'an office that closes after midnight is shut before it',
    find: 'span.to > span.from ? span.to : span.to + MINUTES_PER_DAY',
    replace: 'span.to',
  },
];
