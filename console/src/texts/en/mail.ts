/** Mails that belong to no conversation. */
export const mail = {
  title: 'Unassigned mail',
  lead: 'What came in by mail and belongs to no conversation. Nothing is lost: begin a conversation with it, or put it away.',
  writers: { people: 'From people', programs: 'Absence notes and the like' },
  empty: 'Nothing here',
  emptyText: 'Every mail that came in has found its conversation.',
  noSubject: 'Without a subject',
  noSender: 'Without a sender',
  open: 'Begin a conversation',
  dismiss: 'Put away',
  dismissed: 'Put away',
  files: (names: string) => `With files: ${names}`,
  why: {
    unknown_address: 'It answers a mail whose reply address is too old or is not known here.',
    other_sender: 'It answers a mail that was sent to another address. It may be forwarded, or forged.',
    no_right: 'It comes from a colleague who may not speak with visitors any more.',
    closed: 'Its conversation is full, gone or closed.',
    no_business: 'It names no business of this installation.',
    too_large:
      'It is larger than 25 MB. Only its sender and subject are kept; the mail itself is still in the mailbox.',
    too_many: 'Its sender has written very many mails in a short time. Only its beginning is kept.',
    unreadable: 'It could not be read as a mail, or says nothing.',
    auto_reply: 'A program wrote it: an absence note or the like. It is never answered.',
    bounce: 'A mail of yours came back: the address did not take it.',
    list: 'A mailing list sent it. It is never answered.',
    loop: 'It is one of our own mails that came back in a circle.',
  },
};
