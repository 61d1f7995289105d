import { bookings } from './de/bookings.ts';
import { contacts } from './de/contacts.ts';
import { sorting } from './de/sorting.ts';
import type { DeskTexts } from './texts.tsx';

export const deDesk: DeskTexts = { bookings, contacts, sorting };
