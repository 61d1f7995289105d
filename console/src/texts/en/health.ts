/** How true and complete the knowledge is. */
export const health = {
  title: 'Health of your knowledge',
  lead: 'What would help visitors most, each with the list behind it.',
  counters: {
    unanswered: 'Unanswered questions',
    thumbs_down: 'Thumbs down',
    contradictory: 'Contradictions and doubles',
    due: 'Due for review',
    thin: 'With one wording',
    never_used: 'Never used',
    proposals: 'Proposals',
  },
  hints: {
    unanswered: 'Visitors asked, and Bob did not know.',
    thumbs_down: 'Visitors were not content with a reply.',
    contradictory: 'Two places say different things.',
    due: 'Their day has come, or they end soon or have ended.',
    thin: 'Bob finds answers more surely with three wordings or more.',
    never_used: 'No reply that is still kept rests on them.',
    proposals: 'From what visitors and staff wrote.',
  },
  thinCosts: (asked: number, answered: number) =>
    `Of ${asked} usual ways to ask them, Bob answers ${answered}. Open one to see the others.`,
  doubts: (n: number) => (n === 1 ? '1 place contradicts another' : `${n} places contradict others`),
  doubtsLead: 'Nothing is blocked. Decide which is right, and change or delete the other.',
  doubtKinds: {
    same_question: 'Same question, another answer',
    double: 'Twice the same',
    price: 'Two prices for the same thing',
    hours: 'Two times for the same thing',
    phone: 'Two phone numbers',
    email: 'Two e-mail addresses',
  },
};
