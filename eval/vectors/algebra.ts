import { randomFrom } from '../random.ts';

/** Dot product of two equally long vectors. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += (a[n] ?? 0) * (b[n] ?? 0);
  return sum;
}

/** Scales a vector to length 1 in place and returns it; a zero vector stays as it is. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let n = 0; n < vector.length; n++) vector[n] = (vector[n] ?? 0) / length;
  return vector;
}

/** Mean of vectors that lie one after the other. */
export function meanOf(data: Float32Array, width: number): Float32Array {
  const mean = new Float32Array(width);
  const count = data.length / width;
  for (let at = 0; at < data.length; at += width)
    for (let n = 0; n < width; n++) mean[n] = (mean[n] ?? 0) + (data[at + n] ?? 0) / count;
  return mean;
}

/** Finds the leading principal axes (orthonormal, strongest first) of vectors that lie one after the other, by orthogonal iteration. */
export function principalAxes(
  data: Float32Array,
  width: number,
  mean: Float32Array,
  axes: number,
  rounds = 40,
): Float32Array[] {
  const covariance = covarianceOf(data, width, mean);
  const random = randomFrom(7);
  let basis = orthonormal(
    Array.from({ length: axes }, () => Float32Array.from({ length: width }, () => random() - 0.5)),
  );
  for (let round = 0; round < rounds; round++) {
    basis = orthonormal(basis.map((axis) => Float32Array.from(covariance, (row) => dot(row, axis))));
  }
  return basis;
}

function covarianceOf(data: Float32Array, width: number, mean: Float32Array): Float32Array[] {
  const covariance = Array.from({ length: width }, () => new Float32Array(width));
  const centred = new Float32Array(width);
  for (let at = 0; at < data.length; at += width) {
    for (let n = 0; n < width; n++) centred[n] = (data[at + n] ?? 0) - (mean[n] ?? 0);
    covariance.forEach((row, n) => {
      const factor = centred[n] ?? 0;
      for (let m = 0; m < width; m++) row[m] = (row[m] ?? 0) + factor * (centred[m] ?? 0);
    });
  }
  return covariance;
}

function orthonormal(vectors: Float32Array[]): Float32Array[] {
  const done: Float32Array[] = [];
  for (const vector of vectors) {
    for (const axis of done) {
      const along = dot(vector, axis);
      for (let n = 0; n < vector.length; n++) vector[n] = (vector[n] ?? 0) - along * (axis[n] ?? 0);
    }
    done.push(unit(vector));
  }
  return done;
}

/** Projects centred vectors onto axes and scales each to length 1. */
export function project(
  data: Float32Array,
  width: number,
  mean: Float32Array,
  axes: Float32Array[],
): Float32Array {
  const count = data.length / width;
  const result = new Float32Array(count * axes.length);
  for (let row = 0; row < count; row++) {
    const centred = data.slice(row * width, (row + 1) * width);
    for (let n = 0; n < width; n++) centred[n] = (centred[n] ?? 0) - (mean[n] ?? 0);
    result.set(unit(Float32Array.from(axes, (axis) => dot(centred, axis))), row * axes.length);
  }
  return result;
}
