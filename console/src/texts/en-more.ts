import { approvals } from './en/approvals.ts';
import { figures } from './en/figures.ts';
import { health } from './en/health.ts';
import { knowledge } from './en/knowledge.ts';
import { people } from './en/people.ts';
import { platform } from './en/platform.ts';
import { settings } from './en/settings.ts';
import { setup } from './en/setup.ts';
import { sources } from './en/sources.ts';
import { widget } from './en/widget.ts';

/** The texts of the other screens in English; the shape that other languages must have. */
export const enMore = {
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
