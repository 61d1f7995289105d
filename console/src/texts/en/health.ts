/** How true and complete the knowledge is. */
export const health = {
  doubts: (n: number) => (n === 1 ? '1 place contradicts another' : `${n} places contradict others`),
  doubtsLead: 'Nothing is blocked. Decide which is right, and change or take out the other.',
  doubtKinds: {
    same_question: 'Same question, another answer',
    double: 'Twice the same',
    price: 'Two prices for the same thing',
    hours: 'Two times for the same thing',
    phone: 'Two phone numbers',
    email: 'Two e-mail addresses',
  },
};
