import type { LeftOutReason } from '@askbob/contract/left-out-reason.ts';
import type { z } from 'zod';

type Reason = z.output<typeof LeftOutReason>;

/** Words of a page that did not become knowledge. */
export interface LeftOut {
  text: string;
  reason: Reason;
}

/** The same words on however many pages of a site. */
export interface LeftOutOfSite extends LeftOut {
  /** On how many pages they stand, and one of those. */
  pages: number;
  url: string;
}

/** Texts that are kept of a page and of a site, and the longest of them. */
const MOST_OF_PAGE = 40;
const MOST_OF_SITE = 100;
const LONGEST = 300;
/** What no reader of the page sees, and what only says how a table or a form is drawn. */
const NOBODY_SEES: readonly Reason[] = ['comment', 'form', 'picture', 'header_row'];

/** What is kept of the words that a page was read without. */
export function keptOf(left: readonly LeftOut[]): LeftOut[] {
  const seen = new Map<string, LeftOut>();
  for (const { text, reason } of left) {
    const short = text.trim().slice(0, LONGEST);
    if (short === '' || NOBODY_SEES.includes(reason)) continue;
    seen.set(`${reason}\n${short}`, { text: short, reason });
  }
  return [...seen.values()].slice(0, MOST_OF_PAGE);
}

/** What was left out of a site, what stands on most pages first. */
export function leftOutOf(pages: readonly { url: string; left: readonly LeftOut[] }[]): LeftOutOfSite[] {
  const found = new Map<string, LeftOutOfSite>();
  for (const { url, left } of pages) {
    for (const one of keptOf(left)) {
      const known = found.get(`${one.reason}\n${one.text}`);
      if (known) known.pages += 1;
      else found.set(`${one.reason}\n${one.text}`, { ...one, pages: 1, url });
    }
  }
  return [...found.values()].sort((a, b) => b.pages - a.pages).slice(0, MOST_OF_SITE);
}
