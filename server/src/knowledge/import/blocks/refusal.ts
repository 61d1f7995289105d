const saveAs = 'Open it and save it as .docx, .xlsx, .odt or PDF, then send that.';

/** What is wrong with a file that cannot be read, each with a sentence that says what to do. */
const sentences = {
  empty: 'This file is empty: there is no text in it. Choose one with words in it, or paste them.',
  damaged:
    'This file is damaged or incomplete. Open it on your computer, save it again and send the new copy.',
  locked: 'This file is protected with a password. Save a copy without the password and send that.',
  scan: 'This PDF holds only pictures of pages (a scan) and no text. Have it recognised (OCR) and saved with text, or paste the words.',
  many_pages: 'This PDF has more than 500 pages. Split it and send the parts that hold answers.',
  bomb: 'Unpacked, this file is far too large to hold only words. Save the part with the words as a file of its own and send that.',
  archive: 'This is a package of files. Unpack it and send the documents in it one by one.',
  slides: 'These are slides. Save them as a PDF and send that.',
  old_office: `This is an old Word or Excel file, or one that is protected with a password. ${saveAs}`,
  rtf: `This is an RTF file, which cannot be read here. ${saveAs}`,
  picture: 'This is a picture. Paste the words on it, or have it recognised (OCR) and send the text.',
  no_text: `This file holds no text that can be read. ${saveAs}`,
};

/** Why a file is refused; for programs. */
export type RefusalKind = keyof typeof sentences;

/** A file that cannot be read, with a sentence that says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;

  constructor(kind: RefusalKind) {
    super(sentences[kind]);
    this.kind = kind;
  }
}
