import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const manifest: Record<string, string> = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));

/** Bytes of a built file as it goes over the wire. */
function gzipped(path: string): number {
  return gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length;
}

test('the launcher is 2.5 KB or less, and with the panel and its style sheet 13 KB or less', () => {
  const launcher = gzipped(manifest.launcher ?? '');
  const together = launcher + gzipped(manifest.panel ?? '');
  assert.ok(launcher <= 2.5 * 1024, `${launcher} bytes`);
  assert.ok(together <= 13 * 1024, `${together} bytes`);
});

/** Bytes of the parts that are larger than the others, with their words in every language. */
const larger: Record<string, number> = {
  'attachments.js': 6000,
  'form.js': 6000,
  'escalation.js': 1500,
  'transcript.js': 2000,
};

test('each language, and each part that is loaded on demand, is 1 KB or less, files and forms 6 KB', () => {
  const folder = new URL('.', new URL(manifest.panel ?? '', dist));
  const files = readdirSync(folder).filter((file) => /^(?!panel).*\.js$/.test(file));
  assert.ok(files.length >= 16);
  for (const file of files) {
    const bytes = gzipSync(readFileSync(new URL(file, folder))).length;
    assert.ok(bytes <= (larger[file] ?? 1100), `${file}: ${bytes} bytes`);
  }
});

test('nothing in the built files names another host than the ones standards are named by', () => {
  for (const path of [manifest.launcher ?? '', manifest.panel ?? '']) {
    const hosts = readFileSync(new URL(path, dist), 'utf8').match(/https?:\/\/[\w.]+/g) ?? [];
    assert.deepEqual(
      hosts.filter((host) => host !== 'http://www.w3.org'),
      [],
    );
  }
});
