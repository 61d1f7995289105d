import { account } from './en/account.ts';
import { audit } from './en/audit.ts';
import { common } from './en/common.ts';
import { figures } from './en/figures.ts';
import { frame } from './en/frame.ts';
import { fix, inbox, receipt } from './en/inbox.ts';
import { knowledge } from './en/knowledge.ts';
import { people } from './en/people.ts';
import { personas } from './en/personas.ts';
import { platform } from './en/platform.ts';
import { problems } from './en/problems.ts';
import { settings } from './en/settings.ts';
import { setup } from './en/setup.ts';
import { signIn } from './en/sign-in.ts';
import { widget } from './en/widget.ts';

/** Every text of the console in English; the shape that other languages must have. */
export const en = {
  account,
  audit,
  common,
  figures,
  fix,
  frame,
  inbox,
  knowledge,
  people,
  personas,
  platform,
  problems,
  receipt,
  settings,
  setup,
  signIn,
  widget,
};
