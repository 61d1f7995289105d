import { account } from './en/account.ts';
import { audit } from './en/audit.ts';
import { figures } from './en/figures.ts';
import { platform } from './en/platform.ts';

/** The texts of accounts, figures and the platform's own side in English; the shape that other languages must have. */
export const enPlatform = { account, audit, figures, platform };
