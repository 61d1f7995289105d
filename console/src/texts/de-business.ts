import { connections } from './de/connections.ts';
import { device } from './de/device.ts';
import { mail } from './de/mail.ts';
import { people } from './de/people.ts';
import { personas } from './de/personas.ts';
import { settings } from './de/settings.ts';
import { setup } from './de/setup.ts';
import { widget } from './de/widget.ts';
import type { BusinessTexts } from './texts.tsx';

/** The texts of what a business sets in German. */
export const deBusiness: BusinessTexts = {
  connections,
  device,
  mail,
  people,
  personas,
  settings,
  setup,
  widget,
};
