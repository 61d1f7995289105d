/**
 * What tells a calendar from others, however its address is written: with or without a slash at its end or the usual port, over http or
 * https, with letters as they are or percent-encoded. Two that are taken for one are only booked more carefully.
 */
export function calendarName(address: string): string {
  const { hostname, port, pathname, search } = new URL(address);
  const host = hostname.replace(/\.$/, '');
  // Both are what one server listens on.
  const other = port === '' || port === '443' || port === '80' ? '' : `:${port}`;
  const parts = pathname.split('/').filter((part) => part !== '');
  return `${host}${other}/${parts.map(plain).join('/')}${search}`;
}

/** A part of a path in one way of writing it. */
function plain(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part));
  } catch {
    // It is no text.
    return part;
  }
}
