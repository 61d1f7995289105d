/** What is proposed for the knowledge. */
export const proposals = {
  title: 'Proposals',
  lead: 'What visitors and colleagues wrote, as it could help Bob. Nothing is in your knowledge before you add it.',
  empty: 'Nothing is proposed',
  emptyText:
    'When staff answer what Bob could not, visitors press a suggestion or call an answer wrong, it appears here.',
  kinds: { wording: 'Wording', entry: 'New answer', correction: 'Called wrong' },
  wording: 'Add this wording',
  answerPlaceholder: 'What is right?',
  whys: {
    pressed: 'A visitor asked this and then pressed this answer.',
    staff_same: 'A person answered this with nearly the words of this answer.',
    staff_answered: 'A person answered this.',
    complaint: 'A visitor called the answer wrong.',
  },
  by: (name: string) => `Proposed by ${name}`,
  byModel: 'Written by a model',
  writtenBy: (name: string) => `Written by the model ${name}. Nobody has asked it this way yet.`,
  write: 'Have the model write wordings',
  writeHint: 'For answers that have one wording only, ten at a time.',
  wrote: (n: number) =>
    n === 0
      ? 'It wrote nothing that would help'
      : n === 1
        ? '1 wording is proposed'
        : `${n} wordings are proposed`,
  nothingThin: 'Every answer has more than one wording, or the model was asked already',
  accept: 'Add to the draft',
  reject: 'Leave out',
  taken: 'In the draft. Publish when you are ready.',
  takenMany: (n: number) => (n === 1 ? '1 is in the draft' : `${n} are in the draft`),
  leftOutMany: (n: number) => (n === 1 ? '1 left out' : `${n} left out`),
  leaveOutTitle: (n: number) => (n === 1 ? 'Leave out 1 proposal?' : `Leave out ${n} proposals?`),
  leaveOutText: 'They are not proposed again, and nothing of them comes into your answers.',
  lacks: 'nothing is written there yet',
};
