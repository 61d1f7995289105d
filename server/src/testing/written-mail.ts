/** A mail as somebody writes it. */
export interface WrittenMail {
  from: string;
  to: string;
  subject?: string;
  text?: string;
  /** Beside the usual ones, or in their place. */
  headers?: Record<string, string>;
}

let count = 0;

/** A mail as it comes over the wire. */
export function writtenMail({
  from,
  to,
  subject = 'Re: hello',
  text = 'Hello',
  headers = {},
}: WrittenMail): string {
  count += 1;
  const all = {
    From: from,
    To: to,
    Subject: subject,
    Date: 'Sat, 28 Nov 2026 10:00:00 +0100',
    'Message-ID': `<mail-${count}-${process.pid}@mail.example>`,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${head.join('\r\n')}\r\n\r\n${text.replaceAll(/\r?\n/g, '\r\n')}\r\n`;
}
