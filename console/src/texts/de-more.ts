import { approvals } from './de/approvals.ts';
import { figures } from './de/figures.ts';
import { health } from './de/health.ts';
import { knowledge } from './de/knowledge.ts';
import { people } from './de/people.ts';
import { platform } from './de/platform.ts';
import { settings } from './de/settings.ts';
import { setup } from './de/setup.ts';
import { sources } from './de/sources.ts';
import { widget } from './de/widget.ts';
import type { MoreTexts } from './texts.tsx';

/** The texts of the other screens in German. */
export const deMore: MoreTexts = {
  approvals,
  figures,
  health,
  knowledge,
  people,
  platform,
  settings,
  setup,
  sources,
  widget,
};
