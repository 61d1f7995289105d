import { bookings } from './en/bookings.ts';
import { contacts } from './en/contacts.ts';
import { senders } from './en/senders.ts';
import { sorting } from './en/sorting.ts';

/** The texts of what staff do with conversations and people beyond answering, in English; the shape for other languages. */
export const enDesk = { bookings, contacts, senders, sorting };
