// The forward pass of multilingual-e5-small (a BERT of 12 layers) with 4-bit weights: AssemblyScript, compiled by build-engine.mjs.
// One text at a time; memory is laid out by whoever calls `init`, as server/src/platform/encoder/engine.ts does.

const LAYERS: i32 = 12;
const HIDDEN: i32 = 384;
const INNER: i32 = 1536;
const HEADS: i32 = 12;
const HEAD: i32 = 32;
const EPSILON: f32 = 1e-12;
/** Weights of one row that share a scale. */
const BLOCK: i32 = 32;
/** Bytes of a word's row: a half-precision scale and 16 bytes for each block. */
const WORD_ROW: i32 = (HIDDEN / BLOCK) * 18;
const ROW: i32 = HIDDEN * 4;

let words: usize = 0;
let positions: usize = 0;
// What the layers hold, in the order it is used: weights of matrices, their scales, then biases and norms. Those that end
// in `At` go along with the layers.
let weights: usize = 0;
let scaling: usize = 0;
let floats: usize = 0;
let weightsAt: usize = 0;
let scalingAt: usize = 0;
let floatsAt: usize = 0;
// What is worked on, one row a token.
let x: usize = 0;
let queries: usize = 0;
let keys: usize = 0;
let values: usize = 0;
let mixed: usize = 0;
let inner: usize = 0;
let odds: usize = 0;
// Inputs of a multiplication as signed bytes, with the scale and the sum of each block.
let bytes: usize = 0;
let scales: usize = 0;
let sums: usize = 0;
// Four rows of weights, unpacked.
let unpacked: usize = 0;

/** Where memory begins that nothing stands in yet. */
export function free(): usize {
  return __heap_base;
}

/** Bytes of memory that `encode` works in, for texts of up to `most` tokens. */
export function workspace(most: i32): i32 {
  return most * (5 * ROW + 2 * INNER * 4 + INNER + 2 * (INNER / BLOCK) * 4) + most * 4 + INNER * 4 + 256;
}

/** Says where things lie, each at a multiple of 16, and how many tokens the workspace has room for. */
export function init(
  wordRows: usize,
  positionRows: usize,
  allWeights: usize,
  allScales: usize,
  allFloats: usize,
  work: usize,
  most: i32,
): void {
  words = wordRows;
  positions = positionRows;
  weights = allWeights;
  scaling = allScales;
  floats = allFloats;
  x = work;
  queries = x + most * ROW;
  keys = queries + most * ROW;
  values = keys + most * ROW;
  mixed = values + most * ROW;
  inner = mixed + most * ROW;
  bytes = inner + most * INNER * 4;
  scales = bytes + most * INNER;
  sums = scales + most * (INNER / BLOCK) * 4;
  unpacked = sums + most * (INNER / BLOCK) * 4;
  odds = unpacked + INNER * 4;
}

/** Encodes `count` tokens (int32 rows of `words` at `tokens`) into 384 floats of unit length at `out`. */
export function encode(tokens: usize, count: i32, out: usize): void {
  weightsAt = weights;
  scalingAt = scaling;
  floatsAt = floats;
  for (let t = 0; t < count; t++) embedToken(load<i32>(tokens + t * 4), t);
  normalise(0, count);
  for (let layer = 0; layer < LAYERS; layer++) {
    quantise(x, count, HIDDEN);
    multiply(queries, count, HIDDEN, HIDDEN);
    multiply(keys, count, HIDDEN, HIDDEN);
    multiply(values, count, HIDDEN, HIDDEN);
    attend(count);
    quantise(mixed, count, HIDDEN);
    multiply(queries, count, HIDDEN, HIDDEN);
    normalise(queries, count);
    quantise(x, count, HIDDEN);
    multiply(inner, count, INNER, HIDDEN);
    gelu(inner, count * INNER);
    quantise(inner, count, INNER);
    multiply(queries, count, HIDDEN, INNER);
    normalise(queries, count);
  }
  pool(count, out);
}

function embedToken(token: i32, t: i32): void {
  let from = words + <usize>token * WORD_ROW;
  const to = x + t * ROW;
  const position = positions + t * ROW;
  for (let block = 0; block < HIDDEN / BLOCK; block++) {
    const scale = half(load<u16>(from));
    for (let i = 0; i < 16; i++) {
      const pair = <i32>load<u8>(from + 2 + i);
      const low = (block * BLOCK + i) * 4;
      const high = low + 16 * 4;
      store<f32>(to + low, <f32>((pair & 15) - 8) * scale + load<f32>(position + low));
      store<f32>(to + high, <f32>((pair >> 4) - 8) * scale + load<f32>(position + high));
    }
    from += 18;
  }
}

/** A number of half precision. */
function half(bits: u32): f32 {
  const sign = (bits & 0x8000) << 16;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (!exponent) return (sign ? <f32>-1 : <f32>1) * <f32>fraction * <f32>5.9604645e-8;
  return reinterpret<f32>(sign | ((exponent + 112) << 23) | (fraction << 13));
}

/** Adds `y` (0 for nothing) to `x` and brings each row to mean 0 and spread 1, then to the weights and biases of this norm. */
function normalise(y: usize, count: i32): void {
  for (let t = 0; t < count; t++) {
    const row = x + t * ROW;
    let sum = f32x4.splat(0);
    for (let i = 0; i < ROW; i += 16) {
      let value = v128.load(row + i);
      if (y) {
        value = f32x4.add(value, v128.load(y + t * ROW + i));
        v128.store(row + i, value);
      }
      sum = f32x4.add(sum, value);
    }
    const mean = f32x4.splat(total(sum) / <f32>HIDDEN);
    let square = f32x4.splat(0);
    for (let i = 0; i < ROW; i += 16) {
      const off = f32x4.sub(v128.load(row + i), mean);
      square = f32x4.add(square, f32x4.mul(off, off));
    }
    const by = f32x4.splat(<f32>1 / sqrt<f32>(total(square) / <f32>HIDDEN + EPSILON));
    for (let i = 0; i < ROW; i += 16) {
      const off = f32x4.mul(f32x4.sub(v128.load(row + i), mean), by);
      v128.store(row + i, f32x4.add(f32x4.mul(off, v128.load(floatsAt + i)), v128.load(floatsAt + ROW + i)));
    }
  }
  floatsAt += 2 * ROW;
}

function total(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) +
    f32x4.extract_lane(v, 1) +
    (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

/** Rounds rows of `size` floats to signed bytes, 127 for the largest of each block. */
function quantise(from: usize, count: i32, size: i32): void {
  const blocks = count * (size / BLOCK);
  for (let block = 0; block < blocks; block++) {
    const at = from + block * BLOCK * 4;
    let most = f32x4.splat(0);
    for (let i = 0; i < BLOCK * 4; i += 16) most = f32x4.max(most, f32x4.abs(v128.load(at + i)));
    const largest = max<f32>(
      max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max<f32>(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    const scale = largest / <f32>127;
    const by = f32x4.splat(scale > 0 ? <f32>1 / scale : 0);
    let sum = i32x4.splat(0);
    for (let i = 0; i < 2; i++) {
      const half = at + i * 64;
      const a = rounded(half, by);
      const b = rounded(half + 16, by);
      const c = rounded(half + 32, by);
      const d = rounded(half + 48, by);
      sum = i32x4.add(sum, i32x4.add(i32x4.add(a, b), i32x4.add(c, d)));
      v128.store(
        bytes + block * BLOCK + i * 16,
        i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d)),
      );
    }
    store<f32>(scales + block * 4, scale);
    store<i32>(
      sums + block * 4,
      i32x4.extract_lane(sum, 0) +
        i32x4.extract_lane(sum, 1) +
        i32x4.extract_lane(sum, 2) +
        i32x4.extract_lane(sum, 3),
    );
  }
}

function rounded(at: usize, by: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at), by)));
}

/** Multiplies what `quantise` made with the next matrix, which stands there in groups of four rows, and adds its bias. */
function multiply(out: usize, count: i32, rows: i32, size: i32): void {
  const blocks = size / BLOCK;
  for (let group = 0; group < rows / 4; group++) {
    unpack(weightsAt, blocks);
    const scale = scalingAt;
    const start = v128.load(floatsAt + group * 16);
    let t = 0;
    for (; t + 4 <= count; t += 4)
      fourTokens(t, blocks, size, scale, start, out + (t * rows + group * 4) * 4, rows * 4);
    for (; t < count; t++)
      v128.store(out + (t * rows + group * 4) * 4, oneToken(t, blocks, size, scale, start));
    weightsAt += blocks * 64;
    scalingAt += blocks * 16;
  }
  floatsAt += rows * 4;
}

/** Weights of 0 to 15, two a byte, to one a byte. */
function unpack(from: usize, blocks: i32): void {
  const low = i8x16.splat(15);
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 64; i += 16) {
      const pairs = v128.load(from + block * 64 + i);
      v128.store(unpacked + block * 128 + i, v128.and(pairs, low));
      v128.store(unpacked + block * 128 + 64 + i, v128.and(i16x8.shr_u(pairs, 4), low));
    }
  }
}

/** Four weights of each of four rows with four inputs of a token. Of both no sum passes 16 bits: 16 products of 15 · 127. */
function dot(weights: v128, input: usize): v128 {
  return i16x8.relaxed_dot_i8x16_i7x16_s(v128.load32_splat(input), weights);
}

/** What a block adds: weights are 8 too large as they are stored. */
function add(sum: v128, products: v128, block: i32, scale: v128): v128 {
  const whole = i32x4.sub(
    i32x4.extadd_pairwise_i16x8_s(products),
    i32x4.splat(8 * load<i32>(sums + block * 4)),
  );
  const by = f32x4.mul(scale, v128.load32_splat(scales + block * 4));
  return f32x4.add(sum, f32x4.mul(f32x4.convert_i32x4_s(whole), by));
}

function oneToken(t: i32, blocks: i32, size: i32, scale: usize, start: v128): v128 {
  let sum = start;
  const input = bytes + t * size;
  for (let block = 0; block < blocks; block++) {
    const from = input + block * BLOCK;
    const weights = unpacked + block * 128;
    let products = dot(v128.load(weights), from);
    products = i16x8.add(products, dot(v128.load(weights, 16), from + 4));
    products = i16x8.add(products, dot(v128.load(weights, 32), from + 8));
    products = i16x8.add(products, dot(v128.load(weights, 48), from + 12));
    products = i16x8.add(products, dot(v128.load(weights, 64), from + 16));
    products = i16x8.add(products, dot(v128.load(weights, 80), from + 20));
    products = i16x8.add(products, dot(v128.load(weights, 96), from + 24));
    products = i16x8.add(products, dot(v128.load(weights, 112), from + 28));
    sum = add(sum, products, t * blocks + block, v128.load(scale + block * 16));
  }
  return sum;
}

function fourTokens(
  t: i32,
  blocks: i32,
  size: i32,
  scale: usize,
  start: v128,
  out: usize,
  stride: i32,
): void {
  let sum0 = start;
  let sum1 = start;
  let sum2 = start;
  let sum3 = start;
  const input = bytes + t * size;
  for (let block = 0; block < blocks; block++) {
    const from = input + block * BLOCK;
    const weights = unpacked + block * 128;
    let four = v128.load(weights);
    let products0 = dot(four, from);
    let products1 = dot(four, from + size);
    let products2 = dot(four, from + 2 * size);
    let products3 = dot(four, from + 3 * size);
    four = v128.load(weights, 16);
    products0 = i16x8.add(products0, dot(four, from + 4));
    products1 = i16x8.add(products1, dot(four, from + 4 + size));
    products2 = i16x8.add(products2, dot(four, from + 4 + 2 * size));
    products3 = i16x8.add(products3, dot(four, from + 4 + 3 * size));
    four = v128.load(weights, 32);
    products0 = i16x8.add(products0, dot(four, from + 8));
    products1 = i16x8.add(products1, dot(four, from + 8 + size));
    products2 = i16x8.add(products2, dot(four, from + 8 + 2 * size));
    products3 = i16x8.add(products3, dot(four, from + 8 + 3 * size));
    four = v128.load(weights, 48);
    products0 = i16x8.add(products0, dot(four, from + 12));
    products1 = i16x8.add(products1, dot(four, from + 12 + size));
    products2 = i16x8.add(products2, dot(four, from + 12 + 2 * size));
    products3 = i16x8.add(products3, dot(four, from + 12 + 3 * size));
    four = v128.load(weights, 64);
    products0 = i16x8.add(products0, dot(four, from + 16));
    products1 = i16x8.add(products1, dot(four, from + 16 + size));
    products2 = i16x8.add(products2, dot(four, from + 16 + 2 * size));
    products3 = i16x8.add(products3, dot(four, from + 16 + 3 * size));
    four = v128.load(weights, 80);
    products0 = i16x8.add(products0, dot(four, from + 20));
    products1 = i16x8.add(products1, dot(four, from + 20 + size));
    products2 = i16x8.add(products2, dot(four, from + 20 + 2 * size));
    products3 = i16x8.add(products3, dot(four, from + 20 + 3 * size));
    four = v128.load(weights, 96);
    products0 = i16x8.add(products0, dot(four, from + 24));
    products1 = i16x8.add(products1, dot(four, from + 24 + size));
    products2 = i16x8.add(products2, dot(four, from + 24 + 2 * size));
    products3 = i16x8.add(products3, dot(four, from + 24 + 3 * size));
    four = v128.load(weights, 112);
    products0 = i16x8.add(products0, dot(four, from + 28));
    products1 = i16x8.add(products1, dot(four, from + 28 + size));
    products2 = i16x8.add(products2, dot(four, from + 28 + 2 * size));
    products3 = i16x8.add(products3, dot(four, from + 28 + 3 * size));
    const by = v128.load(scale + block * 16);
    sum0 = add(sum0, products0, t * blocks + block, by);
    sum1 = add(sum1, products1, (t + 1) * blocks + block, by);
    sum2 = add(sum2, products2, (t + 2) * blocks + block, by);
    sum3 = add(sum3, products3, (t + 3) * blocks + block, by);
  }
  v128.store(out, sum0);
  v128.store(out + stride, sum1);
  v128.store(out + 2 * stride, sum2);
  v128.store(out + 3 * stride, sum3);
}

/** What each token takes from the values of all, by how its query meets their keys: softmax over each head. */
function attend(count: i32): void {
  const padded = (count + 3) & ~3;
  const by = f32x4.splat(<f32>1 / sqrt<f32>(<f32>HEAD));
  for (let head = 0; head < HEADS * HEAD * 4; head += HEAD * 4) {
    for (let t = 0; t < count; t++) {
      meet(queries + t * ROW + head, head, count, by);
      for (let s = count; s < padded; s++) store<f32>(odds + s * 4, -1e30);
      const share = f32x4.splat(<f32>1 / weigh(padded));
      take(head, count, share, mixed + t * ROW + head);
    }
  }
}

function meet(query: usize, head: i32, count: i32, by: v128): void {
  const q0 = f32x4.mul(v128.load(query), by);
  const q1 = f32x4.mul(v128.load(query + 16), by);
  const q2 = f32x4.mul(v128.load(query + 32), by);
  const q3 = f32x4.mul(v128.load(query + 48), by);
  const q4 = f32x4.mul(v128.load(query + 64), by);
  const q5 = f32x4.mul(v128.load(query + 80), by);
  const q6 = f32x4.mul(v128.load(query + 96), by);
  const q7 = f32x4.mul(v128.load(query + 112), by);
  for (let s = 0; s < count; s++) {
    const key = keys + s * ROW + head;
    let one = f32x4.mul(q0, v128.load(key));
    let other = f32x4.mul(q1, v128.load(key + 16));
    one = f32x4.add(one, f32x4.mul(q2, v128.load(key + 32)));
    other = f32x4.add(other, f32x4.mul(q3, v128.load(key + 48)));
    one = f32x4.add(one, f32x4.mul(q4, v128.load(key + 64)));
    other = f32x4.add(other, f32x4.mul(q5, v128.load(key + 80)));
    one = f32x4.add(one, f32x4.mul(q6, v128.load(key + 96)));
    other = f32x4.add(other, f32x4.mul(q7, v128.load(key + 112)));
    store<f32>(odds + s * 4, total(f32x4.add(one, other)));
  }
}

/** Turns scores into weights, not yet divided by their sum, which it returns. */
function weigh(count: i32): f32 {
  let most = f32x4.splat(-1e30);
  for (let s = 0; s < count * 4; s += 16) most = f32x4.max(most, v128.load(odds + s));
  const largest = f32x4.splat(
    max<f32>(
      max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max<f32>(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    ),
  );
  let sum = f32x4.splat(0);
  for (let s = 0; s < count * 4; s += 16) {
    const weight = exponential(f32x4.sub(v128.load(odds + s), largest));
    v128.store(odds + s, weight);
    sum = f32x4.add(sum, weight);
  }
  return total(sum);
}

function take(head: i32, count: i32, share: v128, out: usize): void {
  let v0 = f32x4.splat(0);
  let v1 = v0;
  let v2 = v0;
  let v3 = v0;
  let v4 = v0;
  let v5 = v0;
  let v6 = v0;
  let v7 = v0;
  for (let s = 0; s < count; s++) {
    const weight = f32x4.mul(v128.load32_splat(odds + s * 4), share);
    const value = values + s * ROW + head;
    v0 = f32x4.add(v0, f32x4.mul(weight, v128.load(value)));
    v1 = f32x4.add(v1, f32x4.mul(weight, v128.load(value + 16)));
    v2 = f32x4.add(v2, f32x4.mul(weight, v128.load(value + 32)));
    v3 = f32x4.add(v3, f32x4.mul(weight, v128.load(value + 48)));
    v4 = f32x4.add(v4, f32x4.mul(weight, v128.load(value + 64)));
    v5 = f32x4.add(v5, f32x4.mul(weight, v128.load(value + 80)));
    v6 = f32x4.add(v6, f32x4.mul(weight, v128.load(value + 96)));
    v7 = f32x4.add(v7, f32x4.mul(weight, v128.load(value + 112)));
  }
  v128.store(out, v0);
  v128.store(out + 16, v1);
  v128.store(out + 32, v2);
  v128.store(out + 48, v3);
  v128.store(out + 64, v4);
  v128.store(out + 80, v5);
  v128.store(out + 96, v6);
  v128.store(out + 112, v7);
}

/** e to the power of each, by its Taylor series around the nearest power of two; exact to seven digits. */
function exponential(v: v128): v128 {
  const power = f32x4.max(f32x4.min(v, f32x4.splat(88)), f32x4.splat(-87));
  const whole = f32x4.nearest(f32x4.mul(power, f32x4.splat(<f32>Math.LOG2E)));
  const rest = f32x4.sub(
    f32x4.sub(power, f32x4.mul(whole, f32x4.splat(0.693359375))),
    f32x4.mul(whole, f32x4.splat(-2.1219444e-4)),
  );
  let sum = f32x4.splat(1 / 720);
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1 / 120));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1 / 24));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1 / 6));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.5));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1));
  const two = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
  return f32x4.mul(sum, two);
}

/** x · Φ(x) of `count` floats; the error function by Abramowitz and Stegun 7.1.26, exact to 1.5e-7. */
function gelu(at: usize, count: i32): void {
  const end = at + count * 4;
  for (let i = at; i < end; i += 16) {
    const value = v128.load(i);
    const scaled = f32x4.mul(value, f32x4.splat(0.70710677));
    const size = f32x4.abs(scaled);
    const t = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), f32x4.mul(size, f32x4.splat(0.3275911))));
    let sum = f32x4.splat(1.061405429);
    sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-1.453152027));
    sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(1.421413741));
    sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-0.284496736));
    sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(0.254829592));
    const below = exponential(f32x4.neg(f32x4.mul(size, size)));
    const error = f32x4.sub(f32x4.splat(1), f32x4.mul(f32x4.mul(sum, t), below));
    const signed = v128.or(error, v128.and(value, i32x4.splat(0x80000000)));
    v128.store(i, f32x4.mul(f32x4.mul(value, f32x4.splat(0.5)), f32x4.add(f32x4.splat(1), signed)));
  }
}

/** The mean of all rows, at unit length. */
function pool(count: i32, out: usize): void {
  let square = f32x4.splat(0);
  for (let i = 0; i < ROW; i += 16) {
    let sum = f32x4.splat(0);
    for (let t = 0; t < count; t++) sum = f32x4.add(sum, v128.load(x + t * ROW + i));
    v128.store(out + i, sum);
    square = f32x4.add(square, f32x4.mul(sum, sum));
  }
  const by = f32x4.splat(<f32>1 / sqrt<f32>(max<f32>(total(square), 1e-12)));
  for (let i = 0; i < ROW; i += 16) v128.store(out + i, f32x4.mul(v128.load(out + i), by));
}
