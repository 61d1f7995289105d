import { connections } from './en/connections.ts';
import { device } from './en/device.ts';
import { mail } from './en/mail.ts';
import { people } from './en/people.ts';
import { personas } from './en/personas.ts';
import { settings } from './en/settings.ts';
import { setup } from './en/setup.ts';
import { widget } from './en/widget.ts';

/** The texts of what a business sets in English; the shape that other languages must have. */
export const enBusiness = { connections, device, mail, people, personas, settings, setup, widget };
