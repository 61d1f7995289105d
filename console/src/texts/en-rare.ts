import { account } from './en/account.ts';
import { audit } from './en/audit.ts';
import { personas } from './en/personas.ts';

/** The texts of screens that few people open in English; the shape that other languages must have. */
export const enRare = { account, audit, personas };
