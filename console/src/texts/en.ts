import { account } from './en/account.ts';
import { common } from './en/common.ts';
import { frame } from './en/frame.ts';
import { problems } from './en/problems.ts';
import { signIn } from './en/sign-in.ts';

/** Every text of the console in English; the shape that other languages must have. */
export const en = { account, common, frame, problems, signIn };
