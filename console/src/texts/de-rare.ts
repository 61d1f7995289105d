import { account } from './de/account.ts';
import { audit } from './de/audit.ts';
import { personas } from './de/personas.ts';
import { proposals } from './de/proposals.ts';
import type { RareTexts } from './texts.tsx';

/** The texts of screens that few people open in German. */
export const deRare: RareTexts = { account, audit, personas, proposals };
