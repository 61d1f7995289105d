import type { Calibrator } from './confidence.ts';
import entries from './weights/entries.json' with { type: 'json' };
import entriesLexical from './weights/entries-lexical.json' with { type: 'json' };
import pages from './weights/pages.json' with { type: 'json' };
import pagesLexical from './weights/pages-lexical.json' with { type: 'json' };

/** What turns features into confidence, for entries and for pages; the lexical ones where no vectors speak. */
export interface Calibrators {
  entries: Calibrator;
  pages: Calibrator;
  entriesLexical: Calibrator;
  pagesLexical: Calibrator;
}

/** The calibrators that ship, trained by `npm run eval:train`. */
export const CALIBRATORS: Calibrators = { entries, pages, entriesLexical, pagesLexical };
