import { z } from 'zod';

/** Why something in a text did not become knowledge by itself. */
export const LeftOutReason = z.enum([
  'menu',
  'cookies',
  'footer',
  'hidden',
  'share',
  'form',
  'repeated',
  /** Of a site only. */
  'every_page',
  'contents',
  'group',
  'no_answer',
  'no_question',
  'surplus',
  'header_row',
  'comment',
  'too_long',
  'picture',
  'page_edge',
  'other_sheet',
]);
