import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { smallPhoto } from '../../testing/form.ts';
import { scan } from './clamd.ts';
import { cleanPicture } from './clean-picture.ts';
import { fileType } from './file-type.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const chunk = (name: string, data: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([size, latin(name), data, Buffer.alloc(4)]);
};
const png = Buffer.concat([
  latin('\x89PNG\r\n\x1a\n'),
  chunk('IHDR', Buffer.alloc(13)),
  chunk('eXIf', latin('GPS here')),
  chunk('tEXt', latin('Location\0Berlin')),
  chunk('IDAT', latin('picture')),
  chunk('IEND', Buffer.alloc(0)),
]);

for (const [what, bytes, type] of [
  ['a photo', smallPhoto(), 'image/jpeg'],
  ['a picture', png, 'image/png'],
  ['a PDF', latin('%PDF-1.7'), 'application/pdf'],
  ['words', Buffer.from('Grüße'), 'text/plain'],
  ['a film', latin('\0\0\0\x18ftypisom'), 'video/mp4'],
  ['a picture of a telephone that no desk can open', latin('\0\0\0\x18ftypheic'), null],
  ['a page', latin('<!doctype html><script>'), null],
  ['a drawing that can run', latin('<svg onload=x>'), null],
  ['a program', latin('MZ\x90\0\x03'), null],
  ['an archive', latin('PK\x03\x04 something.exe'), null],
  ['nothing', Buffer.alloc(0), null],
] as const) {
  test(`${what} is ${type ?? 'not sent'}`, () => assert.equal(fileType(bytes), type));
}

test('a photo loses where and by whom it was taken, and keeps which way up it is', () => {
  const clean = cleanPicture('image/jpeg', smallPhoto());
  assert.ok(clean);
  for (const gone of ['GPS', 'Berlin', 'Maria', 'ns.adobe.com']) assert.ok(!clean.includes(gone), gone);
  assert.ok(clean.includes(Buffer.from('0112000300000001000600000000', 'hex')), 'turned by a quarter');
  assert.ok(clean.subarray(-4).equals(smallPhoto().subarray(-4)));
  assert.deepEqual(cleanPicture('image/jpeg', clean), clean);
});

test('a picture of a screen loses its notes too', () => {
  const clean = cleanPicture('image/png', png);
  assert.ok(clean?.includes('IDAT'));
  assert.ok(clean && !clean.includes('Berlin') && !clean.includes('GPS'));
});

test('a picture that is cut off is none, wherever it is cut', () => {
  for (let end = 3; end < png.length - 1; end++)
    assert.equal(cleanPicture('image/png', png.subarray(0, end)), null);
  const photo = smallPhoto();
  for (let end = 3; end < photo.length - 14; end++)
    assert.equal(cleanPicture('image/jpeg', photo.subarray(0, end)), null, `${end}`);
});

test('a virus scanner is asked with all bytes, and what it finds is said', async () => {
  const scanner = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('data', (part) => {
      got = Buffer.concat([got, part]);
      if (!got.subarray(-4).equals(Buffer.alloc(4))) return;
      socket.end(got.includes('EICAR') ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((listening) => void scanner.listen(0, '127.0.0.1', listening));
  const { port } = scanner.address() as { port: number };
  assert.equal(await scan(`127.0.0.1:${port}`, latin('EICAR')), 'Eicar-Test');
  assert.equal(await scan(`127.0.0.1:${port}`, latin('harmless')), null);
  scanner.close();
  await assert.rejects(scan(`127.0.0.1:${port}`, latin('x')));
});
