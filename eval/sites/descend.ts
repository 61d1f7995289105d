/** Gradient of a loss at a point, written into `into`. */
export type Gradient = (at: Float64Array, into: Float64Array) => void;

/** Minimises a smooth loss from zero with Adam (Kingma & Ba 2015), always the same number of steps. */
export function descend(
  size: number,
  gradient: Gradient,
  { steps, rate, ridge }: { steps: number; rate: number; ridge: number },
): Float64Array {
  const at = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const slope = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    slope.fill(0);
    gradient(at, slope);
    for (let i = 0; i < size; i++) {
      const value = (slope[i] ?? 0) + ridge * (at[i] ?? 0);
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * value;
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * value * value;
      at[i] =
        (at[i] ?? 0) -
        (rate * ((mean[i] ?? 0) / (1 - 0.9 ** step))) /
          (Math.sqrt((square[i] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return at;
}
