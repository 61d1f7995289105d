import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMailReader } from './mail-reader.ts';
import type { ReadMail } from './read-mail.ts';

/** With the memory that the server gives it and a fourth of the time; a mail that needs more is not read, and kept as bytes. */
const reader = createMailReader({ deadlineMs: 5000 });
/** That time, and what a process takes to start and end on a busy machine. */
const SOON_MS = 10_000;

/** What became of a mail, within the time there is. */
async function read(raw: string | Buffer): Promise<ReadMail | 'not read'> {
  const at = performance.now();
  const found = await reader.read(Buffer.from(raw)).catch(() => 'not read' as const);
  assert.ok(performance.now() - at < SOON_MS, `${Math.round(performance.now() - at)} ms`);
  return found;
}

const head = (type: string, more = '') =>
  `From: Eve <eve@example.com>\r\nTo: desk@example.com\r\nSubject: Hello\r\n${more}MIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n`;
const plain = head('text/plain; charset=utf-8');

/** A small mail has to be read as if nothing had been. */
async function andThenAnother(): Promise<void> {
  const next = await read(`${plain}Good morning\r\n`);
  assert.ok(next !== 'not read' && next.text === 'Good morning');
}

const MB = 1024 * 1024;
const large: Record<string, () => string> = {
  '25 MB of one line': () => plain + 'x'.repeat(24 * MB),
  '25 MB of short lines': () => plain + 'ab\r\n'.repeat(6 * MB),
  '25 MB of quotes': () => plain + '>'.repeat(12 * MB) + '> > x\r\n'.repeat(MB),
  '25 MB of HTML that opens and never closes': () =>
    head('text/html; charset=utf-8') + '<div><b>'.repeat(3 * MB),
  '25 MB of entities': () => head('text/html; charset=utf-8') + '&amp;'.repeat(4.8 * MB),
  '20 MB of quoted-printable': () =>
    head('text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable\r\n') +
    '=C3=A4=\r\n'.repeat(2 * MB),
  '5,000 parts': () =>
    `${head('multipart/mixed; boundary=b')}${'--b\r\nContent-Type: text/plain\r\n\r\nhi\r\n'.repeat(5000)}--b--\r\n`,
  '200,000 parts': () =>
    `${head('multipart/mixed; boundary=b')}${'--b\r\n\r\nhi\r\n'.repeat(200_000)}--b--\r\n`,
  '5,000 attachments': () =>
    `${head('multipart/mixed; boundary=b')}${'--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=a.png\r\n\r\nhi\r\n'.repeat(5000)}--b--\r\n`,
  '3,000 parts in one another': () =>
    `${Array.from(
      { length: 3000 },
      (_, i) =>
        `${i === 0 ? head('multipart/mixed; boundary=b0') : `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n`}--b${i}\r\n`,
    ).join('')}Content-Type: text/plain\r\n\r\nhi\r\n`,
  '500 mails in one another': () =>
    `${Array.from({ length: 500 }, () => head('message/rfc822')).join('')}${plain}hi`,
  '10 MB in one header': () => `X-Long: ${'y'.repeat(10 * MB)}\r\n${plain}hi`,
  '10 MB of folded header': () => `X-Long: a\r\n${' y\r\n'.repeat(2.5 * MB)}${plain}hi`,
  '300,000 headers': () => `${'X-Many: y\r\n'.repeat(300_000)}${plain}hi`,
  '200,000 recipients': () =>
    `To: ${Array.from({ length: 200_000 }, (_, i) => `a${i}@example.com`).join(', ')}\r\nFrom: eve@example.com\r\n\r\nhi`,
  'recipients in brackets that never end': () =>
    `To: ${'<"('.repeat(200_000)}\r\nFrom: ${'"<'.repeat(100_000)}eve@example.com\r\n\r\nhi`,
  'a subject of 50,000 encoded words': () =>
    `${head('text/plain').replace('Hello', '=?utf-8?B?w6Q=?= '.repeat(50_000))}hi`,
  '100,000 references': () =>
    `${head('text/plain', `References: ${'<a@b.example> '.repeat(100_000)}\r\n`)}hi`,
  '25 MB of base64 text': () =>
    head('text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64\r\n') +
    `${Buffer.alloc(57, 'z').toString('base64')}\r\n`.repeat(330_000),
};

for (const [name, write] of Object.entries(large)) {
  test(`${name}: read or left, in bounded time, no more of it than is kept, and the next mail is read`, async () => {
    const mail = await read(write());
    await andThenAnother();
    if (mail === 'not read') return;
    assert.ok(mail.text.length + mail.quoted.length <= 200_100);
    assert.ok(mail.subject.length <= 300 && mail.to.length <= 100 && mail.files.length <= 50);
  });
}

for (const charset of ['utf-7', 'x-unknown', 'utf-16', 'iso-2022-jp', 'big5', '"; DROP', 'cp437', '']) {
  test(`the charset ${charset || 'without a name'} loses nobody's mail`, async () => {
    const mail = await read(
      Buffer.concat([
        Buffer.from(head(`text/plain; charset=${charset}`)),
        Buffer.from([0x48, 0x69, 0x20, 0xff, 0xfe, 0x1b, 0x24, 0x42, 0x00, 0xd8, 0x80]),
      ]),
    );
    assert.ok(mail !== 'not read');
    assert.equal(mail.from, 'eve@example.com');
    assert.ok(mail.text.isWellFormed() && !mail.text.includes('\0'));
  });
}

test('line breaks that hide in encoded words make no line, no header and no other sender', async () => {
  const word = `=?utf-8?B?${Buffer.from('Hi\r\nBcc: all@example.com\r\n\r\nX').toString('base64')}?=`;
  const mail = await read(
    `From: ${word} <eve@example.com>\r\nTo: desk@example.com\r\nSubject: ${word}\r\n\r\nhi\r\n`,
  );
  assert.ok(mail !== 'not read');
  assert.equal(mail.from, 'eve@example.com');
  assert.doesNotMatch(mail.subject, /[\r\n]/);
  assert.doesNotMatch(mail.fromName ?? '', /[\r\n]/);
  assert.deepEqual(mail.to, ['desk@example.com']);
});
