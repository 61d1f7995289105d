import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMail } from './read-mail.ts';

const head = (subject: string, more = '') =>
  `From: Eve <eve@example.com>\r\nTo: desk@example.com\r\nSubject: ${subject}\r\n${more}\r\n`;

/** The letters that Windows of the West writes and Latin-1 has not: €, „ and “. */
const PRICE = Buffer.from('Preis: 5 \x80 \x84gut\x93, Gr\xfc\xdfe', 'latin1');

test('letters that are not said to be of any kind are read as Windows writes them, or as UTF-8 where they are', async () => {
  const bare = await readMail(Buffer.concat([Buffer.from(head('Gr\xfc\xdfe'), 'latin1'), PRICE]));
  assert.deepEqual([bare.subject, bare.text], ['Grüße', 'Preis: 5 € „gut“, Grüße']);
  assert.equal((await readMail(Buffer.from(`${head('x')}Grüße, 5 €`))).text, 'Grüße, 5 €');
});

test('letters that are said to be of some kind stay what they are said to be', async () => {
  const type = 'Content-Type: text/plain; charset=iso-8859-15\r\nContent-Transfer-Encoding: 8bit\r\n';
  const mail = Buffer.concat([Buffer.from(head('x', type)), Buffer.from('5 \xa4', 'latin1')]);
  assert.equal((await readMail(mail)).text, '5 €');
});

test('a file without a name gets one that programs can open', async () => {
  const part = (type: string, body: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
  const body = [
    part('text/plain', 'Please come'),
    part('text/calendar; method=REQUEST', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'),
    part('image/png', 'png'),
    part('application/x-unheard-of', 'x'),
    '--b--\r\n',
  ];
  const mail = await readMail(
    Buffer.from(head('x', 'Content-Type: multipart/mixed; boundary=b\r\n') + body.join('')),
  );
  assert.deepEqual(
    mail.files.map(({ name }) => name),
    ['file-1.ics', 'file-2.png', 'file-3'],
  );
});
