import { common } from './en/common.ts';
import { frame } from './en/frame.ts';
import { inbox, receipt } from './en/inbox.ts';
import { problems } from './en/problems.ts';
import { signIn } from './en/sign-in.ts';

/** The texts that every person meets first, in English; the shape that other languages must have. */
export const en = { common, frame, inbox, problems, receipt, signIn };
