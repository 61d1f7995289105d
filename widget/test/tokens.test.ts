import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { luminance } from '@askbob/contract/colour.ts';
import { oklchToRgb } from './oklch.ts';

const css = readFileSync(new URL('../../design/tokens.css', import.meta.url), 'utf8');

function token(name: string, theme: 'light' | 'dark'): number {
  const value = new RegExp(`--${name}: (.*);`).exec(css)?.[1] ?? '';
  const [light = value, dark = light] = value.match(/oklch\([^)]*\)/g) ?? [];
  return luminance(oklchToRgb(theme === 'light' ? light : dark));
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const texts = ['text', 'muted', 'accent-text', 'answered', 'suggested', 'refused', 'waiting', 'failed'];

for (const theme of ['light', 'dark'] as const) {
  test(`every text colour reads at 4.5 : 1 or better on every ground, ${theme}`, () => {
    for (const text of texts)
      for (const ground of ['paper', 'surface', 'raised']) {
        const found = contrast(token(text, theme), token(ground, theme));
        assert.ok(found >= 4.5, `${text} on ${ground}: ${found.toFixed(2)}`);
      }
  });

  test(`the edges of controls stand out at 3 : 1 or better, ${theme}`, () => {
    for (const ground of ['paper', 'surface']) {
      const found = contrast(token('control', theme), token(ground, theme));
      assert.ok(found >= 3, `control on ${ground}: ${found.toFixed(2)}`);
    }
  });
}

test('words on the accent read at 4.5 : 1 or better', () => {
  assert.ok(contrast(token('on-accent', 'light'), token('accent', 'light')) >= 4.5);
});
