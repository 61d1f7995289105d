import { Parser } from 'htmlparser2';

/** `20261130T083000Z` */
const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Asks a calendar of a CalDAV server (RFC 4791) for what happens between two moments. @param from milliseconds @param to milliseconds */
export function calendarQuery(from: number, to: number) {
  const body = `<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
<C:time-range start="${utc(from)}" end="${utc(to)}"/>
</C:comp-filter></C:comp-filter></C:filter>
</C:calendar-query>`;
  return {
    method: 'REPORT',
    headers: { 'content-type': 'application/xml; charset=utf-8', depth: '1' } as Record<string, string>,
    body,
  };
}

/** The calendars that such an answer holds, one for each event. Throws for what is no such answer. */
export function calendarsIn(xml: string): string[] {
  const found: string[] = [];
  let hasRoot = false;
  let inside = false;
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentagname: (name) => {
        hasRoot ||= bare(name) === 'multistatus';
        if (bare(name) !== 'calendar-data') return;
        inside = true;
        found.push('');
      },
      ontext: (text) => {
        if (inside) found[found.length - 1] += text;
      },
      onclosetag: (name) => {
        if (bare(name) === 'calendar-data') inside = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  if (!hasRoot) throw new Error('it is no answer of a calendar server');
  return found;
}
