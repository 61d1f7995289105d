import type { Share } from './measure.ts';
import type { SetFigures, SetScore } from './score-set.ts';

const COLUMNS = ['R@1', 'R@5', 'w5', 'w2', 'balanced', 'wrong/100', 'careful', 'wrong/100', 'quote', 'ms'];
const WIDTH = 15;

/** The table's first line. */
export function headings(): string {
  return `${'set'.padEnd(14)}${COLUMNS.map((column) => column.padEnd(WIDTH)).join('')}basis`;
}

/** One set's figures with standard errors, and what changed since the committed result. */
export function lineOf(name: string, score: SetScore, before: SetFigures | undefined): string {
  const cells = [
    cell(score.r1, before?.r1),
    cell(score.r5, before?.r5),
    cell(score.w5, before?.w5),
    cell(score.w2, before?.w2),
    cell(score.balanced.coverage, before?.balanced.coverage),
    cell(score.balanced.wrong, before?.balanced.wrong, 100),
    cell(score.careful.coverage, before?.careful.coverage),
    cell(score.careful.wrong, before?.careful.wrong, 100),
    score.quote ? cell(score.quote, before?.quote ?? undefined) : '-',
    score.milliseconds.toFixed(2),
  ];
  return `${name.padEnd(14)}${cells.map((text) => text.padEnd(WIDTH)).join('')}${score.basis}`;
}

/** `.812±.009 +.004`; times 100 with one digit for shares that are read per hundred. */
function cell({ value, error }: Share, before: Share | undefined, scale = 1): string {
  const digits = scale === 1 ? 3 : 1;
  const text = (share: number) => (share * scale).toFixed(digits).replace(/^0\./, '.');
  const change = before ? value - before.value : 0;
  const moved =
    Math.abs(change * scale) >= 0.5 / 10 ** digits
      ? `${change > 0 ? '+' : '-'}${text(Math.abs(change))}`
      : '';
  return `${text(value)}±${text(error)}${moved}`;
}
