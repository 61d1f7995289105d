const decide = {
  file: 'server/src/answering/decide.ts',
  test: 'server/src/answering/decide.test.ts',
};

/** What Bob says, what he offers, and when he brings a person. @type {import('../mutate.mjs').Mutant[]} */
export const answering = [
  {
    ...decide,
    stands: 'pages are answered from the thresholds of entries',
    find: "candidate.passage.kind === 'entry' ? entries : pages",
    replace: "candidate.passage.kind === 'entry' ? entries : entries",
  },
  {
    ...decide,
    stands: 'a careful business is answered for as a balanced one',
    find: 'points[business.settings.strictness]',
    replace: 'points.balanced',
  },
  {
    ...decide,
    stands: 'a message that tries to instruct gets offers',
    find: "if (reading.kind === 'injection')",
    replace: "if (reading.kind === 'injection' && candidates.length === 0)",
  },
  {
    ...decide,
    stands: 'a danger waits behind a topic for people',
    find: "if (reading.kind === 'urgent') return escalate('danger', reading.matched, best);",
    replace: '',
  },
  {
    ...decide,
    stands: 'a topic that people should handle is answered by Bob',
    find: 'if (topic) return',
    replace: 'if (topic && !best) return',
  },
  {
    ...decide,
    stands: 'an offer counts although no word of the message is known',
    find: '!(sharesNothing(each) && !isNear(each, situation)) &&',
    replace: '',
  },
  {
    ...decide,
    stands: 'a visitor who says no to a person gets one',
    find: "reading.answer !== 'no'",
    replace: 'true',
  },
  {
    ...decide,
    stands: 'an answer is given just below its threshold',
    find: 'first.confidence >= pointFor(first, calibration, situation).answer_at ? first : null',
    replace: 'first.confidence >= pointFor(first, calibration, situation).answer_at - 0.02 ? first : null',
  },
  {
    file: 'server/src/answering/check.ts',
    test: 'server/src/answering/check.test.ts',
    stands: 'a model’s sentence without a source is shown',
    find: "if (cited.length === 0) return dropped('no_source');",
    replace: 'if (cited.length === 0) cited.push(1);',
  },
  {
    file: 'server/src/answering/check.ts',
    test: 'server/src/answering/check.test.ts',
    stands: 'markup of a model is shown',
    find: 'if (unsafe !== null) return dropped(unsafe);',
    replace: '',
  },
  {
    file: 'server/src/answering/check.ts',
    test: 'server/src/answering/check.test.ts',
    stands: 'orders that a model repeats are shown',
    find: "if (isInstructionLike(text)) return dropped('instruction');",
    replace: '',
  },
  {
    file: 'server/src/answering/fenced-prompt.ts',
    test: 'server/src/answering/write-with-model.test.ts',
    stands: 'a visitor’s card number reaches the model',
    find: "parts.push(fenced(fence, 'message', redact(message)));",
    replace: "parts.push(fenced(fence, 'message', message));",
  },
  {
    file: 'server/src/answering/fenced-prompt.ts',
    test: 'server/src/answering/write-with-model.test.ts',
    stands: 'a page that addresses the model is sent along',
    find: '${visibleText(text)}',
    replace: '${text}',
  },
  {
    file: 'server/src/answering/fenced-prompt.ts',
    test: 'server/src/answering/write-with-model.test.ts',
    stands: 'every prompt has the same fence',
    find: 'randomBytes(9)',
    replace: 'Buffer.alloc(9)',
  },
  {
    file: 'server/src/answering/house-rules.ts',
    test: 'server/src/conversations/supervised.http.test.ts',
    stands: 'an answer that people should approve is sent at once',
    find: "if (supervised === 'off') return false;",
    replace: 'if (supervised !== supervised_topics.join()) return false;',
  },
  {
    file: 'server/src/conversations/decide-draft.ts',
    test: 'server/src/conversations/supervised.http.test.ts',
    stands: 'an edited draft claims sources that its words do not name',
    find: 'citations.filter(({ n }) => text.includes(`[${n}]`))',
    replace: 'citations.filter(({ n }) => n > 0 || text)',
  },
];
