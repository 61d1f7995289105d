import { common } from './de/common.ts';
import { frame } from './de/frame.ts';
import { inbox, receipt } from './de/inbox.ts';
import { problems } from './de/problems.ts';
import { signIn } from './de/sign-in.ts';
import type { CoreTexts } from './texts.tsx';

/** The texts that every person meets first, in German. */
export const de: CoreTexts = { common, frame, inbox, problems, receipt, signIn };
