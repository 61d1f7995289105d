import { descend } from './descend.ts';

const STEPS = { steps: 800, rate: 0.05, ridge: 0.001 };

/** A linear rule for log odds, over features as they are. */
export interface Logistic {
  intercept: number;
  slopes: number[];
}

/** Logistic regression over standardised columns. */
export function logistic(
  rows: readonly number[][],
  labels: readonly number[],
  weights: readonly number[],
): Logistic {
  const width = rows[0]?.length ?? 0;
  const means = Array.from(
    { length: width },
    (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / Math.max(1, rows.length),
  );
  const scales = deviations(rows);
  const standard = rows.map((row) => [
    ...row.map((value, at) => (value - (means[at] ?? 0)) / (scales[at] ?? 1)),
    1,
  ]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const found = descend(
    width + 1,
    (at, into) => {
      for (const [i, row] of standard.entries()) {
        const pull = ((weights[i] ?? 0) / total) * (1 / (1 + Math.exp(-dot(row, at))) - (labels[i] ?? 0));
        for (const [j, value] of row.entries()) into[j] = (into[j] ?? 0) + pull * value;
      }
    },
    STEPS,
  );
  const slopes = Array.from({ length: width }, (_, at) => (found[at] ?? 0) / (scales[at] ?? 1));
  const shift = slopes.reduce((sum, value, at) => sum + value * (means[at] ?? 0), 0);
  return { intercept: (found[width] ?? 0) - shift, slopes };
}

/** Log odds of a row. */
export function oddsOf({ intercept, slopes }: Logistic, row: readonly number[]): number {
  return row.reduce((sum, value, at) => sum + value * (slopes[at] ?? 0), intercept);
}

/** A product of two rows. */
export function dot(row: readonly number[], at: Float64Array): number {
  return row.reduce((sum, value, i) => sum + value * (at[i] ?? 0), 0);
}

/** Standard deviation of each column; a column that never changes is left out by a huge one. */
export function deviations(rows: readonly number[][]): number[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return variance < 1e-8 ? 1e9 : Math.sqrt(variance);
  });
}
