import type { Reason } from '../blocks/block.ts';

/** Why something was left out, in a sentence for whoever brought it. */
export const whys: Record<Reason, string> = {
  menu: 'Looks like a menu or a list of links of the site.',
  cookies: 'Looks like a notice about cookies or a pop-up.',
  footer: 'Looks like the footer of the site.',
  hidden: 'Visitors of the page cannot see it.',
  share: 'Buttons to share or follow.',
  form: 'Part of a form.',
  repeated: 'The same question is answered elsewhere in this text with other words.',
  every_page: 'It stands on most pages of the site.',
  contents: 'A table of contents; the questions are taken where they are answered.',
  group: 'A heading with nothing of its own under it.',
  no_answer: 'A question without an answer.',
  no_question: 'There is no question to this.',
  surplus: 'The row has a cell that belongs to no question and no answer.',
  header_row: 'The names of the columns.',
  comment: 'A comment that readers do not see.',
  too_long: 'Too long for one page.',
  picture: 'A picture without words.',
  page_edge: 'Repeated at the edge of each page.',
  other_sheet: 'A sheet that is hidden.',
};
