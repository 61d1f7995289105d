import { buildIndex } from '@askbob/server/src/retrieval/build-index.ts';
import { readQuery } from '@askbob/server/src/retrieval/read-query.ts';
import { scoreEntries } from '@askbob/server/src/retrieval/score-entries.ts';
import type { Examples } from './boost.ts';
import type { EvalSet } from './load-set.ts';

const CANDIDATES = 6;

/** Rows under construction; `merge` turns several into one. */
export interface Rows {
  names: string[];
  values: number[];
  labels: number[];
}

/** One row for each of the first candidates of each message of a set, labelled by whether that document was expected. */
export function examplesOf(set: EvalSet, lexical: boolean): Rows {
  const index = buildIndex(set.documents, { manyWordings: true, ...(lexical && { wordVectors: false }) });
  const collection = index.entries;
  const rows: Rows = { names: [], values: [], labels: [] };
  for (const { message, expect } of set.messages) {
    const scored = scoreEntries(index, readQuery(index, [{ text: message, weight: 1 }]), CANDIDATES);
    for (const { passage, features } of scored) {
      rows.names = Object.keys(features);
      rows.values.push(...Object.values(features));
      const document = collection.documents[collection.passageDocument[passage] ?? -1];
      rows.labels.push(expect.includes(document?.external_id ?? '') ? 1 : 0);
    }
  }
  return rows;
}

/** One table of rows; each group weighs the same in all. */
export function merge(groups: Rows[]): Examples {
  const features = groups.find(({ names }) => names.length > 0)?.names ?? [];
  const rows = groups.reduce((sum, { labels }) => sum + labels.length, 0);
  const values = new Float32Array(rows * features.length);
  const labels = new Uint8Array(rows);
  const weights = new Float32Array(rows);
  let at = 0;
  for (const group of groups) {
    values.set(group.values, at * features.length);
    labels.set(group.labels, at);
    weights.fill(rows / groups.length / Math.max(1, group.labels.length), at, at + group.labels.length);
    at += group.labels.length;
  }
  return { features, values, labels, weights };
}

/** Several groups as one. */
export function joined(groups: Rows[]): Rows {
  const all: Rows = { names: groups[0]?.names ?? [], values: [], labels: [] };
  for (const group of groups) {
    all.names = group.names.length > 0 ? group.names : all.names;
    for (const value of group.values) all.values.push(value);
    for (const label of group.labels) all.labels.push(label);
  }
  return all;
}
