import { account } from './de/account.ts';
import { audit } from './de/audit.ts';
import { figures } from './de/figures.ts';
import { platform } from './de/platform.ts';
import type { PlatformTexts } from './texts.tsx';

/** The texts of accounts, figures and the platform's own side in German. */
export const dePlatform: PlatformTexts = { account, audit, figures, platform };
