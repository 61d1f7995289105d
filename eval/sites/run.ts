import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_DOCUMENTS } from '@askbob/server/src/answering/selecting/offered.ts';
import type { Strictness } from '@askbob/server/src/retrieval/types.ts';
import { createTextEncoder } from '../encode-texts.ts';
import { evalFolder } from '../load-set.ts';
import { VERDICTS } from './judge.ts';
import { figuresOf, type Row, Sites } from './measure-sites.ts';
import { SELECTORS } from './selector.ts';

const SHIPPED = join(import.meta.dirname, '..', '..', 'server', 'src', 'retrieval', 'reader', 'weights.json');

/**
 * `node eval/sites/run.ts [--train] [--shipped] [--words] [--strictness=…] [--selector=…] [--show=verdict|kind]`: asks the small businesses with a reader that
 * had never seen them (six folds), or with the one that ships; `--words` leaves the sentence encoder out; `--selector` adds a stand-in for a model that chooses; `--train` learns the one that ships from all of them.
 */
async function run(args: string[]): Promise<void> {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  const asking = new Sites();
  if (asking.sites.length === 0) {
    console.log(
      `Skipped: there are no sites in ${evalFolder()}. Set EVAL_DIR to the folder that holds the sets.`,
    );
    return;
  }
  const encoder = args.includes('--words') ? null : createTextEncoder();
  if (args.includes('--train')) {
    const { encode } = encoder ?? createTextEncoder();
    writeFileSync(SHIPPED, `${JSON.stringify(asking.train(encode), null, 1)}\n`);
    return;
  }
  const options = {
    strictness: (option('strictness') ?? 'balanced') as Strictness,
    encode: encoder?.encode ?? null,
    selecting: SELECTORS.find((name) => name === option('selector')) ?? null,
    shipped: args.includes('--shipped'),
  };
  const rows = await asking.ask(options, (row) => show(row, option('show')));
  encoder?.save();
  console.log(
    `Among the ${MOST_DOCUMENTS} likeliest: ${figuresOf(rows).likely.toFixed(3)} of the documents expected.`,
  );
  print(rows);
  for (const folder of ['sites/', 'sites']) {
    const { within } = figuresOf(rows.filter(({ site }) => site.name.startsWith(folder)));
    console.log(
      `${folder === 'sites' ? 'all' : 'sites'}: R@1 ${within(1).toFixed(3)}  R@8 ${within(8).toFixed(3)}`,
    );
  }
}

function show({ site, message, reply, verdict }: Row, wanted: string | undefined): void {
  if (wanted !== verdict && wanted !== message.kind && wanted !== 'all') return;
  const said = [...(message.context ?? []), message.message].join(' › ');
  const { candidates, outcome, confidence, rule, suggestions } = reply;
  console.log(
    `${verdict} · ${site.name} · ${message.kind} · ${said}\n    due ${message.expect} ${message.must ?? ''}`,
  );
  console.log(
    `    got ${outcome} ${rule} ${confidence?.toFixed(2)} ${candidates[0]?.external_id} ${candidates[0]?.stop ?? ''} "${reply.text?.replace(/\s+/g, ' ').slice(0, 240)}"`,
  );
  for (const { question, quote } of suggestions)
    console.log(`        · ${question}${quote ? `: ${quote.replace(/\s+/g, ' ').slice(0, 160)}` : ''}`);
}

function print(rows: readonly Row[]): void {
  console.log(
    `${'answerable'.padStart(32)}${VERDICTS.map((each) => each.padStart(9)).join('')}     seen | not held: wrong  offered | wrong/100`,
  );
  const groups = [
    ...Map.groupBy(rows, ({ site }) => site.name),
    ...[...Map.groupBy(rows, ({ message }) => message.kind ?? '')].map(
      ([kind, group]) => [`· ${kind}`, group] as const,
    ),
    ...[...Map.groupBy(rows, ({ site }) => site.name.split('/')[0] ?? '')],
    ['all', rows] as const,
  ];
  for (const [name, group] of groups) console.log(lineOf(name, group));
}

function lineOf(name: string, rows: readonly Row[]): string {
  const figures = figuresOf(rows);
  const cell = (of: number, share: number, width = 9) => (of === 0 ? '–' : share.toFixed(3)).padStart(width);
  const cells = [...VERDICTS, 'seen' as const].map((name) => cell(figures.held, figures[name])).join('');
  return `${name.padEnd(26)}${String(figures.held).padStart(6)}${cells} | ${String(figures.notHeld).padStart(5)} ${cell(figures.notHeld, figures.answered)}${figures.suggested.toFixed(2).padStart(9)} | ${figures.per100.toFixed(1)}`;
}

await run(process.argv.slice(2));
