import assert from 'node:assert/strict';
import { test } from 'node:test';
import { luminance, onColour, parseHex } from '@askbob/contract/colour.ts';

const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

test('text on any colour a business may choose reads at 4.5 : 1 or better', () => {
  const steps = [0, 51, 102, 117, 119, 153, 204, 255];
  for (const r of steps)
    for (const g of steps)
      for (const b of steps) {
        const ground = luminance([r, g, b]);
        const text = onColour([r, g, b]) === '#fff' ? 1 : 0;
        assert.ok(contrast(ground, text) >= 4.5, `rgb(${r}, ${g}, ${b}): ${contrast(ground, text)}`);
      }
});

test('a colour is read from #rrggbb, and anything else gives the teal of the product', () => {
  assert.deepEqual(parseHex('#0a80FF'), [10, 128, 255]);
  for (const wrong of ['', 'red', '#fff', '#gg0000', '#0a80ff;']) {
    assert.deepEqual(parseHex(wrong), [15, 118, 119], wrong);
  }
});
