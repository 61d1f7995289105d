/** People over their conversations. */
export const contacts = {
  title: 'Contacts',
  one: 'Contact',
  lead: 'Everybody who has left a name, an e-mail address or a phone number, with all conversations.',
  search: 'Search names, addresses, numbers, notes',
  more: 'Show more',
  empty: 'People appear here',
  emptyText:
    'As soon as a visitor leaves a name, an e-mail address or a phone number, you find the person here.',
  nothing: 'Nobody fits',
  nothingText: 'No name, address, number or note holds these words.',
  back: 'All contacts',
  known: 'What is known',
  unknown: 'Not known',
  conversations: (n: number) => (n === 1 ? '1 conversation' : `${n} conversations`),
  merge: 'Same person as…',
  mergeTitle: (name: string) => `Who is the same person as ${name}?`,
  mergeWho: 'Choose the other contact. You see what becomes of both before anything is changed.',
  mergeText: (other: string, here: string) =>
    `The conversations of ${other} come to ${here}, and what was known of ${other} fills what is missing. This cannot be taken apart again.`,
  chooseOther: 'Choose another',
  mergeNow: 'Make them one person',
  merged: 'They are one person now',
  nobodyElse: 'Nobody else fits these words.',
  rights: 'What this person may ask for',
  rightsText: 'All that is kept, as a file to hand over; or that all of it is erased.',
  exportAll: 'Export everything',
  eraseAll: 'Erase this person',
  eraseTitle: (name: string) => `Erase ${name}?`,
  eraseText: (n: number) =>
    `${n === 1 ? 'One conversation' : `${n} conversations`}, files and what is known of the person are erased for good. That it was done is recorded.`,
  eraseMany: 'Erase these people',
  eraseManyTitle: (n: number) => (n === 1 ? 'Erase 1 person?' : `Erase ${n} people?`),
  eraseManyText:
    'All their conversations, files and what is known of them are erased for good. That it was done is recorded.',
  erasedMany: (n: number) => (n === 1 ? '1 person erased' : `${n} people erased`),
  exportedMany: (n: number) => (n === 1 ? '1 person is in the file' : `${n} people are in the file`),
};
