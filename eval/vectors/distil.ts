/**
 * Learns one vector a word so that the sum of a sentence's words points where the sentence encoder points, and writes the table.
 * The encoder's vectors are centred and cut to their leading principal axes first; a word starts at its own encoding times its SIF weight.
 *
 *   VECTORS_WORK=<folder> node eval/vectors/distil.ts [dimensions=96] [words=24000] [epochs=8] [more=longer|none] [out=<file>]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packTable, type VectorTable } from '@askbob/server/src/retrieval/vectors/table.ts';
import { randomFrom, shuffled } from '../random.ts';
import { meanOf, principalAxes, project } from './algebra.ts';
import { workFolder } from './sources.ts';

const WIDTH = 512;
const SIF = 1e-3;
const STEP = 0.03;
const HELD_OUT = 0.02;
const PRINCIPAL_SAMPLE = 40_000;

const options = Object.fromEntries(process.argv.slice(2).map((argument) => argument.split('=')));
const dimensions = Number(options.dimensions ?? 96);
const wanted = Number(options.words ?? 24_000);
const epochs = Number(options.epochs ?? 8);
const more = (options.more ?? 'longer').split(',').filter((name: string) => name !== 'none');
const out = options.out ?? new URL('../../server/src/retrieval/vectors/english.vec', import.meta.url);

interface Lesson {
  rows: Int32Array;
  target: Float32Array;
}

const linesOf = (name: string) => readFileSync(join(workFolder(), `${name}.txt`), 'utf8').split('\n');

function vectorsOf(name: string): Float32Array {
  const file = readFileSync(join(workFolder(), `${name}.f32`));
  return new Float32Array(file.buffer, file.byteOffset, file.byteLength / 4);
}

/** Smooth inverse frequency, the word's probability taken from its rank by Zipf's law. */
function sifWeight(rank: number, count: number): number {
  const probability = 1 / ((rank + 2.7) * Math.log(count));
  return SIF / (SIF + probability);
}

function lessonsFrom(lines: string[], targets: Float32Array, rowOf: Map<string, number>): Lesson[] {
  const lessons: Lesson[] = [];
  for (let n = 0; n * dimensions < targets.length; n++) {
    const rows = (lines[n] ?? '').split(' ').flatMap((word) => rowOf.get(word) ?? []);
    if (rows.length > 0)
      lessons.push({
        rows: Int32Array.from(rows),
        target: targets.subarray(n * dimensions, (n + 1) * dimensions),
      });
  }
  return lessons;
}

/**
 * Makes a function that teaches the table one sentence at the given step size, or only looks when the step is 0, and returns the cosine
 * between the sum of the sentence's rows and its target before learning. Steps are Adagrad's, with one number a row.
 */
function learner(table: Float32Array): (lesson: Lesson, step: number) => number {
  const seen = new Float32Array(table.length / dimensions).fill(0.1);
  const sum = new Float32Array(dimensions);
  const slope = new Float32Array(dimensions);
  return ({ rows, target }, step) => {
    sum.fill(0);
    for (const row of rows)
      for (let n = 0; n < dimensions; n++) sum[n] = (sum[n] ?? 0) + (table[row * dimensions + n] ?? 0);
    let square = 1e-9;
    let along = 0;
    for (let n = 0; n < dimensions; n++) {
      square += (sum[n] ?? 0) ** 2;
      along += (sum[n] ?? 0) * (target[n] ?? 0);
    }
    const length = Math.sqrt(square);
    const cosine = along / length;
    if (step === 0) return cosine;
    // Slope of the cosine with respect to the sum, so with respect to each of its rows.
    let steep = 0;
    for (let n = 0; n < dimensions; n++) {
      const value = ((target[n] ?? 0) - (cosine * (sum[n] ?? 0)) / length) / length;
      slope[n] = value;
      steep += value * value;
    }
    for (const row of rows) {
      seen[row] = (seen[row] ?? 0) + steep;
      const rate = step / Math.sqrt(seen[row] ?? 1);
      for (let n = 0; n < dimensions; n++)
        table[row * dimensions + n] = (table[row * dimensions + n] ?? 0) + rate * (slope[n] ?? 0);
    }
    return cosine;
  };
}

function quantise(rowOf: Map<string, number>, learned: Float32Array): VectorTable {
  const scales = new Float32Array(rowOf.size);
  const rows = Int8Array.from(learned, (_, n) => n & 0);
  for (let row = 0; row < rowOf.size; row++) {
    const vector = learned.subarray(row * dimensions, (row + 1) * dimensions);
    const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127;
    scales[row] = scale;
    for (let n = 0; n < dimensions; n++) rows[row * dimensions + n] = Math.round((vector[n] ?? 0) / scale);
  }
  return { dimensions, rowOf, scales, rows };
}

function main(): void {
  const vocabulary = linesOf('words').slice(0, wanted);
  const rowOf = new Map(vocabulary.map((word, n) => [word, n]));
  const sentences = vectorsOf('sentences');
  const sample = sentences.subarray(0, PRINCIPAL_SAMPLE * WIDTH);
  const mean = meanOf(sample, WIDTH);
  const axes = principalAxes(sample, WIDTH, mean, dimensions);
  const targets = (vectors: Float32Array) => project(vectors, WIDTH, mean, axes);
  const own = targets(vectorsOf('words').subarray(0, vocabulary.length * WIDTH));
  const lessons = lessonsFrom(linesOf('sentences'), targets(sentences), rowOf);
  const held = lessons.splice(0, Math.floor(lessons.length * HELD_OUT));
  lessons.push(...lessonsFrom(vocabulary, own, rowOf));
  for (const name of more) lessons.push(...lessonsFrom(linesOf(name), targets(vectorsOf(name)), rowOf));
  const start = own.map((value, n) => value * sifWeight(Math.floor(n / dimensions), vocabulary.length));
  const learned = learn(start, lessons, held);
  const file = packTable(quantise(rowOf, learned));
  writeFileSync(out, file);
  console.log(`${rowOf.size} words of ${dimensions}, ${(file.length / 1e6).toFixed(1)} MB`);
}

function learn(table: Float32Array, lessons: Lesson[], held: Lesson[]): Float32Array {
  const study = learner(table);
  const random = randomFrom(11);
  const heldCosine = () => held.reduce((total, lesson) => total + study(lesson, 0), 0) / held.length;
  console.log(`${lessons.length} lessons, held-out cosine at the start ${heldCosine().toFixed(4)}`);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = STEP * (1 - epoch / epochs);
    for (const lesson of shuffled(lessons, random)) study(lesson, step);
    console.log(`epoch ${epoch + 1}: held-out cosine ${heldCosine().toFixed(4)}`);
  }
  return table;
}

main();
