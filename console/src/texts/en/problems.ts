/** What went wrong and what to do, for refusals where the console knows more than the server's detail says. */
export const problems = {
  offline: 'The server cannot be reached. Nothing was changed; check your connection and try again.',
  internal_error: 'Something went wrong on our side. Nothing was lost; try again in a moment.',
  unauthenticated: 'You are signed out. Sign in again to go on.',
  forbidden: 'Your role does not include this. An owner can change it under People.',
  csrf_failed: 'This page is out of date. Reload it and try again.',
  not_found: 'This no longer exists; someone may have removed it.',
  mail_not_set_up:
    'No mail can be sent from here, so no link is on its way. Ask an owner of your business, or an administrator, for a new sign-in link.',
  payload_too_large: 'This is too large. Split it into smaller parts.',
  draining: 'The server is restarting. Try again in a few seconds.',
  quota_exceeded: 'The daily quota of this business is used up. It starts anew tomorrow.',
  suspended: (business: string, reason: string) =>
    `${business} is suspended. The reason given: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`,
  suspendedNoReason: 'This business is suspended.',
  suspendedAsk: (contact: string) => `Whom to ask: ${contact}`,
  suspendedAskOperator: 'Ask whoever runs this installation.',
  wait: (seconds: number) => `That was a lot at once. Try again in ${seconds} seconds.`,
  /** Why a file could not be read, by the server's name for it. */
  refusals: {
    empty: 'There is no text in this. Choose a file with words in it, or paste them.',
    damaged:
      'This file is damaged or incomplete. Open it on your computer, save it again and choose the new copy.',
    locked: 'This file is protected with a password. Save a copy without the password and choose that.',
    scan: 'This PDF holds only pictures of pages (a scan). Have it recognised (OCR) and saved with text, or paste the words.',
    many_pages: 'This PDF has more than 500 pages. Split it and choose the parts that hold answers.',
    bomb: 'Unpacked, this file is far too large to hold only words. Save the part with the words as a file of its own.',
    archive: 'This is a package of files. Unpack it and choose the documents in it one by one.',
    slides: 'These are slides. Save them as a PDF and choose that.',
    old_office:
      'This is an old Word or Excel file, or one with a password. Save it as .docx, .xlsx, .odt or PDF without a password, then choose that.',
    rtf: 'RTF files cannot be read here. Save it as .docx, .odt or PDF, then choose that.',
    picture: 'This is a picture. Paste the words on it.',
    no_text:
      'This file holds no text that can be read. Save it as .docx, .xlsx, .odt or PDF, then choose that.',
    too_much:
      'Reading this takes too long or too much memory, so it was stopped. Save the part that holds answers as a smaller file.',
    too_large: 'This file is larger than 20 MB. Leave out its pictures or split it.',
  },
};
