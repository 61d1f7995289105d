import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENCODER_MODEL } from '@askbob/server/src/platform/encoder/encoder.ts';
import {
  type Encode,
  loadEncoder,
  PROGRAM_FILE,
  type TextKind,
  WEIGHTS_FILE,
} from '@askbob/server/src/platform/encoder/engine.ts';

const FOLDER = join(import.meta.dirname, '..', '.cache', 'eval-vectors');
const FILE = join(FOLDER, `${ENCODER_MODEL.replace('/', '-')}.ndjson`);

/** Encodes texts with the server's encoder; what was encoded before is read from a git-ignored file. `save` writes it. */
export function createTextEncoder(): { encode: Encode; save(): void } {
  const known = new Map<string, Float32Array | null>();
  if (existsSync(FILE)) {
    for (const line of readFileSync(FILE, 'utf8').split('\n').filter(Boolean)) {
      const [key, numbers]: [string, string | null] = JSON.parse(line);
      known.set(
        key,
        numbers === null ? null : new Float32Array(new Uint8Array(Buffer.from(numbers, 'base64')).buffer),
      );
    }
  }
  const before = known.size;
  let own: Encode | null = null;
  const encode = (kind: TextKind, text: string) => {
    const key = `${kind}: ${text}`;
    if (known.has(key)) return known.get(key) ?? null;
    own ??= loadEncoder(fileURLToPath(WEIGHTS_FILE), fileURLToPath(PROGRAM_FILE));
    const vector = own(kind, text);
    known.set(key, vector);
    return vector;
  };
  const save = () => {
    if (known.size === before) return;
    mkdirSync(FOLDER, { recursive: true });
    const lines = [...known].map(([key, vector]) =>
      JSON.stringify([key, vector && Buffer.from(vector.buffer).toString('base64')]),
    );
    writeFileSync(FILE, lines.join('\n'));
  };
  return { encode, save };
}
