import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from './markdown.ts';

const kinds = (text: string) => parseMarkdown(text).map(({ kind }) => kind);

test('headings, paragraphs, lists, quotes, code, tables and rules are told apart', () => {
  const page =
    '# Prices\n\nFrom 2026.\n\n- one\n- two\n\n1. first\n\n> note\n\n```\n<b>\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---';
  assert.deepEqual(kinds(page), ['heading', 'paragraph', 'list', 'list', 'quote', 'code', 'table', 'rule']);
});

test('HTML stays the text that was written', () => {
  const text = '<img src=x onerror=alert(1)> <script>alert(1)</script>';
  assert.deepEqual(parseMarkdown(text), [{ kind: 'paragraph', content: [{ kind: 'text', text }] }]);
});

test('a link that would run a script stays text', () => {
  for (const address of [
    'javascript:alert(1)',
    'javascript:alert',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'vbscript:x',
  ]) {
    const json = JSON.stringify(parseMarkdown(`[click](${address})`));
    assert.ok(!json.includes('"link"'), address);
  }
});

test('a web link inside bold text keeps both', () => {
  assert.deepEqual(parseMarkdown('**see [prices](https://a.example/p)**'), [
    {
      kind: 'paragraph',
      content: [
        {
          kind: 'strong',
          content: [
            { kind: 'text', text: 'see ' },
            { kind: 'link', address: 'https://a.example/p', content: [{ kind: 'text', text: 'prices' }] },
          ],
        },
      ],
    },
  ]);
});

test('a long page of odd marks is read in the time of a keystroke', () => {
  for (const odd of ['*_[`|>#-', '_a', '[a](', '>', '```\n', '**a', '- ', '|a|\n|-|\n']) {
    const began = performance.now();
    assert.ok(parseMarkdown(odd.repeat(20_000)).length > 0);
    const spent = performance.now() - began;
    assert.ok(spent < 1000, `${JSON.stringify(odd)} took ${spent} ms`);
  }
});
