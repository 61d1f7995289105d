import { account } from './de/account.ts';
import { audit } from './de/audit.ts';
import { common } from './de/common.ts';
import { figures } from './de/figures.ts';
import { frame } from './de/frame.ts';
import { fix, inbox, receipt } from './de/inbox.ts';
import { knowledge } from './de/knowledge.ts';
import { people } from './de/people.ts';
import { personas } from './de/personas.ts';
import { platform } from './de/platform.ts';
import { problems } from './de/problems.ts';
import { settings } from './de/settings.ts';
import { setup } from './de/setup.ts';
import { signIn } from './de/sign-in.ts';
import { widget } from './de/widget.ts';
import type { Texts } from './texts.tsx';

/** Every text of the console in German. */
export const de: Texts = {
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
