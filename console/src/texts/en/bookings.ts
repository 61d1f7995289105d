/** What visitors booked. */
export const bookings = {
  title: 'Bookings',
  lead: 'What visitors booked in the chat, from today on, by the clocks of your business.',
  empty: 'Nothing is booked yet',
  emptyText:
    'Visitors can book a visit in the chat: they choose a free time within your opening hours, and it appears here. Add the action “Book a visit” and publish it.',
  setUp: 'Set up bookings',
  today: 'Today',
  held: 'Waits for approval',
  cancelled: 'Cancelled',
  cancel: 'Cancel',
  sure: (time: string) => `Cancel the booking at ${time}?`,
  sureText: 'The visitor reads it in the chat, and by mail where an address was given.',
  note: 'A word to the visitor',
  keep: 'Keep it',
  cancelNow: 'Cancel the booking',
  cancelMany: 'Cancel these bookings',
  sureMany: (n: number) => (n === 1 ? 'Cancel 1 booking?' : `Cancel ${n} bookings?`),
  noteMany: 'A word to each of them',
  doneMany: (n: number) =>
    n === 1 ? '1 booking cancelled. The visitor is told.' : `${n} bookings cancelled. The visitors are told.`,
  done: 'Cancelled. The visitor is told.',
};
