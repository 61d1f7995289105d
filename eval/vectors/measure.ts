/**
 * Compares embedders on evaluation sets, by the best cosine over a document's texts (an entry's wordings, a page's title and sentences),
 * alone and added to plain BM25's normalised score. Labels are used here only, never in learning.
 *
 *   VECTORS_WORK=<folder> node eval/vectors/measure.ts sets=<folder of sets> [tables=a.vec,b.vec] [encoder=yes] [most=1500] [only=curekart,...]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embed } from '@askbob/server/src/retrieval/vectors/embed.ts';
import { readVectors } from '@askbob/server/src/retrieval/vectors/table.ts';
import { cutWords } from '@askbob/server/src/text/cut-words.ts';
import { dot, unit } from './algebra.ts';
import { bm25 } from './bm25.ts';
import { loadEncoder, readGlove } from './sources.ts';

interface Known {
  external_id: string;
  question?: string;
  variants?: string[];
  title?: string;
  text?: string;
}
interface Asked {
  message: string;
  expect: string[];
}
type Embedder = (texts: string[]) => Promise<Float32Array[]>;

const options = Object.fromEntries(process.argv.slice(2).map((argument) => argument.split('=')));
const most = Number(options.most ?? 1500);
const only = (options.only ?? 'curekart,curekart-3,banking-5,clinc-5,squad2,clapnq').split(',');
const WEIGHTS = [0.5, 1, 2];

const readLines = <T>(set: string, name: string): T[] =>
  readFileSync(join(options.sets ?? '', set, `${name}.ndjson`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T); // the sets state these shapes

async function embedders(): Promise<[string, Embedder][]> {
  const glove = readGlove();
  const rank = new Map(glove.words.map((word, n) => [word, n]));
  const list: [string, Embedder][] = [
    [
      'GloVe, SIF mean',
      async (texts) =>
        texts.map((text) => {
          const sum = new Float32Array(100);
          for (const word of cutWords(text, 'vectors')) {
            const probability = 1 / (((rank.get(word) ?? 0) + 2.7) * 13);
            glove.vector(word)?.forEach((value, n) => {
              sum[n] = (sum[n] ?? 0) + (value * 1e-3) / (1e-3 + probability);
            });
          }
          return unit(sum);
        }),
    ],
  ];
  for (const path of (options.tables ?? '').split(',').filter((name: string) => name !== '')) {
    const table = readVectors(path);
    if (table)
      list.push([path.replace(/.*\//, ''), async (texts) => texts.map((text) => embed(table, text))]);
  }
  if (!options.encoder) return list;
  const encode = await loadEncoder();
  const encoder: Embedder = async (texts) => {
    const result: Float32Array[] = [];
    for (let at = 0; at < texts.length; at += 64) {
      for (const vector of await encode(texts.slice(at, at + 64).map((text) => text.slice(0, 400))))
        result.push(unit(Float32Array.from(vector)));
    }
    return result;
  };
  list.push(['encoder itself', encoder]);
  return list;
}

const textsOf = ({ question, variants, title, text }: Known): string[] =>
  question ? [question, ...(variants ?? [])] : [title ?? '', ...(text ?? '').split(/(?<=[.!?])\s+/)];

interface Set_ {
  texts: string[];
  owner: number[];
  ids: string[];
  asked: Asked[];
}

function loadSet(name: string): Set_ {
  const known = readLines<Known>(name, 'knowledge');
  const all = readLines<Asked>(name, 'messages');
  const step = Math.max(1, all.length / most);
  const asked = Array.from(
    { length: Math.floor(all.length / step) },
    (_, n) => all[Math.floor(n * step)],
  ).filter((one) => one !== undefined);
  const texts: string[] = [];
  const owner: number[] = [];
  known.forEach((document, n) => {
    for (const text of textsOf(document)) {
      texts.push(text);
      owner.push(n);
    }
  });
  return { texts, owner, ids: known.map((document) => document.external_id), asked };
}

function bestPerDocument(scores: Float32Array, owner: number[], documents: number): Float32Array {
  const best = new Float32Array(documents).fill(-1);
  scores.forEach((score, n) => {
    const at = owner[n] ?? 0;
    if (score > (best[at] ?? 0)) best[at] = score;
  });
  return best;
}

/** R@1, and the share of answerable messages answered right when at most 5 of 100 messages are answered wrong. */
function figures(set: Set_, scores: Float32Array[]): string {
  const answers = set.asked.map(({ expect }, n) => {
    const row = scores[n] ?? new Float32Array();
    const top = row.indexOf(row.reduce((a, b) => Math.max(a, b), -9));
    return {
      score: row[top] ?? 0,
      right: expect.includes(set.ids[top] ?? ''),
      answerable: expect.length > 0,
    };
  });
  const answerable = answers.filter((answer) => answer.answerable).length;
  const right = answers.filter((answer) => answer.right).length;
  let covered = 0;
  let wrong = 0;
  let best = 0;
  for (const answer of answers.sort((a, b) => b.score - a.score)) {
    if (answer.right) covered++;
    else wrong++;
    if (wrong <= answers.length * 0.05) best = Math.max(best, covered);
  }
  return `${(right / answerable).toFixed(3)} / ${(best / answerable).toFixed(3)}`;
}

const all = await embedders();
for (const name of only) {
  const set = loadSet(name);
  const lexical = bm25(set.texts);
  const words_ = set.asked.map(({ message }) => bestPerDocument(lexical(message), set.owner, set.ids.length));
  console.log(`\n${name} (${set.asked.length} messages), R@1 / w5\n  BM25 ${figures(set, words_)}`);
  for (const [label, embedAll] of all) {
    const texts = await embedAll(set.texts);
    const messages = await embedAll(set.asked.map(({ message }) => message));
    const meaning = messages.map((message) =>
      bestPerDocument(
        Float32Array.from(texts, (text) => dot(message, text)),
        set.owner,
        set.ids.length,
      ),
    );
    const fused = WEIGHTS.map((weight) =>
      figures(
        set,
        meaning.map((row, n) => row.map((value, at) => weight * value + (words_[n]?.[at] ?? 0))),
      ),
    );
    console.log(
      `  ${label.padEnd(18)} ${figures(set, meaning)}   + BM25 ${WEIGHTS.map((weight, n) => `×${weight}: ${fused[n]}`).join('   ')}`,
    );
  }
}
