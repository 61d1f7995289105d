import type { Calibrator } from './confidence.ts';
import entries from './weights/entries.json' with { type: 'json' };
import entriesLexical from './weights/entries-lexical.json' with { type: 'json' };

/** What turns the features of entries with many wordings into confidence; the lexical one where no vectors speak. */
export interface Calibrators {
  entries: Calibrator;
  entriesLexical: Calibrator;
}

/** The calibrators that ship, trained by `npm run eval:train`. */
export const CALIBRATORS: Calibrators = { entries, entriesLexical };
