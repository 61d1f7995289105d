import { account } from './en/account.ts';
import { audit } from './en/audit.ts';
import { personas } from './en/personas.ts';
import { proposals } from './en/proposals.ts';

/** The texts of screens that few people open in English; the shape that other languages must have. */
export const enRare = { account, audit, personas, proposals };
