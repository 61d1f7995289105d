import type { MailWords } from '../mail-words.ts';

/** The words of mails in English. */
export const mails: MailWords = {
  waits: '{visitor} is waiting for a person',
  wrote: '{visitor} has written',
  someone: 'A visitor',
  name: 'Name',
  email: 'E-mail',
  note: 'Note',
  lastMessage: 'Last message',
  open: 'Answer here',
  answered: '{business} has answered you',
  hello: 'Hello {name},',
  reset: 'Set a new password for Ask Bob',
  resetHere: 'Set a new password here, within an hour:',
  notYou: 'If you did not ask for this, ignore this mail.',
  invited: 'You are invited to Ask Bob',
  invitedHere: 'Set your password here, within seven days:',
  signIn: 'A sign-in link for Ask Bob',
  signInHere: 'sign in here once, within 24 hours:',
  signInNotYou:
    'A colleague made this link for you. If you did not expect it, ask them, and pass it on to nobody.',
  approval: 'A change waits for approval',
  approvalHere:
    '{name} would like to change what visitors are told. It comes true when you, or another person who may publish, approve it.',
  openApprovals: 'See it and decide',
  due: 'Knowledge to look at again',
  dueHere: 'please look at these again. What has expired is no longer answered:',
  dueUntil: 'until',
  dueBy: 'by',
  openList: 'Open the list',
  waitsSince: 'Waiting since',
  phone: 'Phone',
  answerByMail: 'You can also answer by replying to this mail: what you write goes to the visitor.',
  youAsked: 'You wrote',
  goOn: 'Continue the conversation',
  goOnOnce: 'The button works once, for seven days, and opens your conversation: keep this mail to yourself.',
  replyToMail: 'You can also simply reply to this mail.',
  assistantWrote:
    'This answer comes from the assistant of {business}, not from a person. If you would rather hear from a person, just say so.',
  invitedBy: '{inviter} invites you to {business}',
  invitedByHere: '{inviter} has set up an account for you at {business}.',
  setPassword: 'Set your password',
  test: 'Test mail from Ask Bob',
  testHere:
    'This is how mails reach you. When a visitor of {business} waits for a person, one is sent to the addresses in your settings.',
};
