import { account } from './de/account.ts';
import { common } from './de/common.ts';
import { frame } from './de/frame.ts';
import { problems } from './de/problems.ts';
import { signIn } from './de/sign-in.ts';
import type { Texts } from './texts.tsx';

/** Every text of the console in German. */
export const de: Texts = { account, common, frame, problems, signIn };
