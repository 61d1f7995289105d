import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodePage } from './decode.ts';

const latin = Buffer.from('<p>Gäste</p>', 'latin1');
const utf8 = Buffer.from('<p>Gäste</p>');

test('reads a page as its mark, its server or itself says', () => {
  assert.match(decodePage(latin, 'text/html; charset=ISO-8859-1'), /Gäste/);
  assert.match(decodePage(utf8, 'text/html; charset="utf-8"'), /Gäste/);
  const meta = Buffer.concat([Buffer.from('<meta charset="windows-1252">'), latin]);
  assert.match(decodePage(meta, 'text/html'), /Gäste/);
  const old = Buffer.from(
    '<meta http-equiv="content-type" content="text/html; charset=iso-8859-2"><p>',
    'latin1',
  );
  assert.match(decodePage(Buffer.concat([old, Buffer.from([0xb3])]), ''), /ł/);
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Gäste', 'utf16le')]);
  assert.equal(decodePage(marked, 'text/html; charset=utf-8'), 'Gäste');
});

test('where nothing is said, UTF-8 goes before the west’s old way, and an unknown name says nothing', () => {
  assert.match(decodePage(utf8, 'text/html'), /Gäste/);
  assert.match(decodePage(latin, ''), /Gäste/);
  assert.match(decodePage(latin, 'text/html; charset=nonsense'), /Gäste/);
});
