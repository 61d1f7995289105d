/** Bytes in which a head is looked for. */
const LONGEST = 64 * 1024;
/** What says who wrote to whom, and that a program did. */
const KEPT = new Set([
  ...['from', 'to', 'cc', 'subject', 'message-id', 'delivered-to', 'x-original-to', 'envelope-to'],
  ...['auto-submitted', 'precedence', 'list-id', 'return-path'],
]);

/** The lines of a mail's head that say from whom it is and to whom, as a mail without a body; whatever the rest of it is. */
export function headOf(raw: Buffer): Buffer {
  const lines = raw.subarray(0, LONGEST).toString('latin1').split(/\r?\n/);
  const end = lines.indexOf('');
  const kept: string[] = [];
  let isKept = false;
  for (const line of end === -1 ? lines : lines.slice(0, end)) {
    // A line that begins with a space goes on with the one before.
    if (!/^[ \t]/.test(line)) isKept = KEPT.has(line.slice(0, line.indexOf(':')).trim().toLowerCase());
    if (isKept) kept.push(line);
  }
  return Buffer.from(`${kept.join('\r\n')}\r\n\r\n`, 'latin1');
}
