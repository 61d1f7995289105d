const test = 'server/src/insights/overview.http.test.ts';

/** What an owner is told of how it goes. @type {import('../mutate.mjs').Mutant[]} */
export const figures = [
  {
    file: 'server/src/insights/count-results.ts',
    test,
    stands: 'an answer that did not help counts as resolved',
    find: 'AND different = answered',
    replace: '',
  },
  {
    file: 'server/src/insights/count-results.ts',
    test,
    stands: 'what was passed to a person counts as resolved',
    find: 'WHEN joined = 0 AND passed_on = 0 AND answered > 0',
    replace: 'WHEN answered > 0',
  },
  {
    file: 'server/src/insights/top-questions.ts',
    test,
    stands: 'a question stays on the list after it was answered',
    find: 'if (isAnswered(question)) continue;',
    replace: '',
  },
  {
    file: 'server/src/widgets/logos/plain-png.ts',
    test: 'server/src/widgets/logos/logos.http.test.ts',
    stands: 'a logo tells everybody where its photo was taken',
    find: 'if (KEPT.has(type)) kept.push(chunk);',
    replace: 'kept.push(chunk);',
  },
  {
    file: 'server/src/visitors/identity-claims.ts',
    test: 'server/src/visitors/identity.http.test.ts',
    stands: 'an identity token is good for decades',
    find: '<= LONGEST_DAYS * 86_400',
    replace: '<= LONGEST_DAYS * 86_400_000',
  },
  {
    file: 'server/src/visitors/page-path.ts',
    test: 'server/src/visitors/page-path.test.ts',
    stands: 'what follows the ? of a page, which may say who is there, is kept',
    find: 'const path = url.pathname.replace',
    replace: 'const path = (url.pathname + url.search).replace',
  },
  {
    file: 'server/src/insights/weekly/send-weekly.ts',
    test: 'server/src/insights/weekly/weekly.http.test.ts',
    stands: 'two nodes, or a restart, write the same weekly mail again',
    find: 'if (Number(begun.numInsertedOrUpdatedRows ?? 0) === 0) return;',
    replace: '',
  },
  {
    file: 'server/src/insights/weekly/week.ts',
    test: 'server/src/insights/weekly/weekly.http.test.ts',
    stands: 'the weekly mail comes in the middle of the night',
    find: 'const due = monday + SENT_AFTER;',
    replace: 'const due = monday;',
  },
];
