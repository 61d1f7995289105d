import { bookings } from './de/bookings.ts';
import { contacts } from './de/contacts.ts';
import { senders } from './de/senders.ts';
import { sorting } from './de/sorting.ts';
import type { DeskTexts } from './texts.tsx';

export const deDesk: DeskTexts = { bookings, contacts, senders, sorting };
