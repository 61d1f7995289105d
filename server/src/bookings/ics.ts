/** A booking as a calendar takes it. */
export interface CalendarDate {
  /** The same for every version of one booking, and nobody else's. */
  uid: string;
  /** Grows with every version. */
  sequence: number;
  /** Null for an event that lies in a calendar: what was sent to nobody has none. */
  method: 'REQUEST' | 'CANCEL' | null;
  /** Milliseconds since 1970. */
  now: number;
  start: number;
  end: number;
  summary: string;
  description: string;
  location: string | null;
  /** Names and addresses of both sides. */
  organizer: { name: string; address: string };
  /** Null for nobody. */
  attendee: string | null;
  /** Whose booking it is, for whoever reads the calendar that it was written into. */
  business?: string;
}

/** The name of a booking's event in a calendar of the team's, which `read-calendar.ts` finds the booking by. */
export function eventUid(bookingId: string, domain: string): string {
  return `${bookingId}.calendar@${domain}`;
}

/** Writes a booking for calendars (RFC 5545 and 5546): times in UTC, text escaped, lines folded at 75 bytes. */
export function writeIcs(date: CalendarDate): string {
  const { organizer, attendee, location } = date;
  const isOff = date.method === 'CANCEL';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ask Bob//Bookings//EN',
    'CALSCALE:GREGORIAN',
    ...(date.method === null ? [] : [`METHOD:${date.method}`]),
    'BEGIN:VEVENT',
    `UID:${escaped(date.uid)}`,
    `SEQUENCE:${date.sequence}`,
    `DTSTAMP:${utc(date.now)}`,
    `DTSTART:${utc(date.start)}`,
    `DTEND:${utc(date.end)}`,
    `SUMMARY:${escaped(date.summary)}`,
    ...(date.description === '' ? [] : [`DESCRIPTION:${escaped(date.description)}`]),
    ...(location === null ? [] : [`LOCATION:${escaped(location)}`]),
    ...(date.business === undefined
      ? []
      : [`X-ASKBOB-BUSINESS:${escaped(date.business)}`, `X-ASKBOB-START:${utc(date.start)}`]),
    // With them a calendar server would invite the visitor by itself; he has our mail.
    ...(attendee === null
      ? []
      : [
          `ORGANIZER;CN=${quoted(organizer.name)}:mailto:${bare(organizer.address)}`,
          `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${bare(attendee)}`,
        ]),
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `20261130T083000Z`; @param at milliseconds */
export function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n|\u2028|\u2029/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** A parameter's value, in which there is no way to write a quote. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').trim()}"`;
}

function bare(address: string): string {
  return address.replaceAll(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/gu, '');
}

const LINE_BYTES = 75;

/** A long line as several, of which each but the first begins with a space; no character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE_BYTES) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}
