import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiError } from '@askbob/server/src/kernel/errors.ts';
import type { Item } from '@askbob/server/src/knowledge/import/items/to-items.ts';
import { createReader, type ReadDocument } from '@askbob/server/src/knowledge/import/reader.ts';
import { evalFolder } from '../load-set.ts';
import { checksOf, type Expected, plain, type Share } from './checks.ts';

/** The share of what is required that has to be there; nothing forbidden may be. */
const ENOUGH = 0.95;
const reader = createReader({ deadlineMs: 30_000 });

/** `npm run eval:import`: reads the files of EVAL_DIR/import and says what share of what they hold came out. */
async function run(): Promise<void> {
  const folder = join(evalFolder(), 'import');
  const list = join(folder, 'expected.json');
  if (!existsSync(list)) {
    console.log(
      `Skipped: there is no import/expected.json in ${evalFolder()}. Set EVAL_DIR to the folder that holds the sets.`,
    );
    return;
  }
  const { files } = JSON.parse(readFileSync(list, 'utf8')) as { files: Record<string, Expected> };
  const sum: Share = { required: 0, found: 0, forbidden: 0, missing: [] };
  for (const [name, expected] of Object.entries(files)) {
    const bytes = readFileSync(join(folder, name));
    const share = await scoreFile(name, bytes, expected);
    if (expected.paste) add(share, await scorePasted(bytes, expected));
    add(sum, share);
    console.log(
      `${name.padEnd(28)} ${percent(share)}  ${share.found}/${share.required}${share.forbidden > 0 ? `, ${share.forbidden} forbidden` : ''}`,
    );
    for (const missing of share.missing) console.log(`  ${missing}`);
  }
  console.log(
    `${'all'.padEnd(28)} ${percent(sum)}  ${sum.found}/${sum.required}, ${sum.forbidden} forbidden`,
  );
  if (sum.found < sum.required * ENOUGH || sum.forbidden > 0) process.exitCode = 1;
}

async function scoreFile(name: string, bytes: Buffer, expected: Expected): Promise<Share> {
  try {
    return score(await reader.read('eval', { kind: 'file', bytes, name }), bytes, expected);
  } catch (error) {
    return refused(error, expected);
  }
}

async function scorePasted(bytes: Buffer, expected: Expected): Promise<Share> {
  const text = bytes.toString('utf8');
  return score(await reader.read('eval', { kind: 'words', text, name: '', format: 'auto' }), bytes, expected);
}

function refused(error: unknown, { refuse }: Expected): Share {
  const share: Share = { required: 1, found: 0, forbidden: 0, missing: [] };
  const said = error instanceof ApiError ? error.message : String(error);
  if (refuse && error instanceof ApiError && new RegExp(refuse.says, 'i').test(said)) share.found = 1;
  else share.missing.push(`refused: ${said}`);
  return share;
}

function score({ items, left_out }: ReadDocument, bytes: Buffer, expected: Expected): Share {
  const share: Share = { required: 0, found: 0, forbidden: 0, missing: [] };
  if (expected.refuse) return { ...share, required: 1, missing: ['was read, and should have been refused'] };
  const said = {
    items: items.map(saidOf),
    left: left_out.map(({ text }) => text),
    lines: bytes.toString('utf8').split(/\r?\n/),
  };
  for (const { what, holds, forbids } of checksOf(expected, said)) {
    if (forbids) {
      if (holds) share.forbidden += 1;
    } else {
      share.required += 1;
      if (holds) share.found += 1;
    }
    if (holds === Boolean(forbids)) share.missing.push(`${forbids ? 'forbidden' : 'missing'}: ${what}`);
  }
  return share;
}

function saidOf(item: Item): { question: string | null; answer: string } {
  if ('question' in item)
    return { question: plain([item.question, ...item.variants].join(' ')), answer: plain(item.answer) };
  return { question: null, answer: plain(`${item.title}\n${item.text}`) };
}

function add(sum: Share, share: Share): void {
  sum.required += share.required;
  sum.found += share.found;
  sum.forbidden += share.forbidden;
  sum.missing.push(...share.missing);
}

function percent({ found, required }: Share): string {
  return `${((100 * found) / Math.max(1, required)).toFixed(1).padStart(5)} %`;
}

await run();
process.exit();
