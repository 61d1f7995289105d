import type { Calibrator } from './confidence.ts';
import entries from './weights/entries.json' with { type: 'json' };
import pages from './weights/pages.json' with { type: 'json' };

/** The calibrators that ship, trained by `npm run eval:train`. */
export const CALIBRATORS: { entries: Calibrator; pages: Calibrator } = { entries, pages };
