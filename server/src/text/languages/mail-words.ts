/** The words of the mails that conversations and accounts lead to; `{visitor}`, `{business}` and `{name}` are filled in. */
export interface MailWords {
  /** To the team. */
  waits: string;
  wrote: string;
  /** Who gave no name. */
  someone: string;
  name: string;
  email: string;
  note: string;
  lastMessage: string;
  open: string;
  /** To a visitor who was gone when staff answered. */
  answered: string;
  /** With a link that sets a password. */
  hello: string;
  reset: string;
  resetHere: string;
  notYou: string;
  invited: string;
  invitedHere: string;
  /** With a link that signs in. */
  signIn: string;
  signInHere: string;
  signInNotYou: string;
  /** To who may approve a change; `{name}` made it. */
  approval: string;
  approvalHere: string;
  openApprovals: string;
  /** To who looks after knowledge, with titles and dates. */
  due: string;
  dueHere: string;
  dueUntil: string;
  dueBy: string;
  openList: string;
  /** To the team: since when, how to reach the visitor, and that a reply goes to him. */
  waitsSince: string;
  phone: string;
  answerByMail: string;
  /** To a visitor: what he wrote, how he goes on, and whom he reads. */
  youAsked: string;
  goOn: string;
  goOnOnce: string;
  replyToMail: string;
  assistantWrote: string;
  /** To who has a conversation mailed. */
  transcript: string;
  transcriptHere: string;
  transcriptNotYou: string;
  /** To who is invited, with `{inviter}`. */
  invitedBy: string;
  invitedByHere: string;
  setPassword: string;
  /** Sent to try out whether mail arrives. */
  test: string;
  testHere: string;
  /** Every Monday, to who asked for it; `{from}` and `{to}` are dates. */
  weekly: string;
  weeklyHere: string;
  conversations: string;
  resolved: string;
  neededPerson: string;
  notResolved: string;
  ratedUp: string;
  next: string;
  nothingNext: string;
  unanswered: string;
  answerThem: string;
  quietWeek: string;
  seeFigures: string;
  waitingNow: string;
  whyWeekly: string;
  /** At the end of mails to the team, and on the page it leads to; `{kind}` is the subject of such mails. */
  unsubscribe: string;
  kindWaiting: string;
  stopHere: string;
  stop: string;
  stopped: string;
  againInAccount: string;
  againInSettings: string;
  /** To the team: what a visitor did with a booking. */
  teamBooked: string;
  teamMoved: string;
  teamCancelled: string;
  /** To where an action says, what its system did not take. */
  byMail: string;
  byMailHere: string;
  byMailUnknown: string;
  /** To who booked a visit: that it is his, was moved, was cancelled by him or by the business. */
  booked: string;
  bookingMoved: string;
  bookingCancelled: string;
  bookingCalledOff: string;
  bookingWhat: string;
  bookingWhen: string;
  bookingWhere: string;
  /** The button, what it is for, and the words in its place when nothing is left to change. */
  bookingChange: string;
  bookingKeep: string;
  bookingDone: string;
}
