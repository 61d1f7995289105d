import { account } from './de/account.ts';
import { approvals } from './de/approvals.ts';
import { audit } from './de/audit.ts';
import { figures } from './de/figures.ts';
import { health } from './de/health.ts';
import { knowledge } from './de/knowledge.ts';
import { people } from './de/people.ts';
import { personas } from './de/personas.ts';
import { platform } from './de/platform.ts';
import { settings } from './de/settings.ts';
import { setup } from './de/setup.ts';
import { sources } from './de/sources.ts';
import { widget } from './de/widget.ts';
import type { MoreTexts } from './texts.tsx';

/** The texts of the other screens in German. */
export const deMore: MoreTexts = {
  account,
  approvals,
  audit,
  figures,
  health,
  knowledge,
  people,
  personas,
  platform,
  settings,
  setup,
  sources,
  widget,
};
