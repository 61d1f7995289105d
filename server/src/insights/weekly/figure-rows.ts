import { sharesOf } from '@askbob/contract/shares.ts';
import { mailWords } from '../../platform/mail/mail-words.ts';
import { knownCode } from '../../text/languages/languages.ts';
import type { Summary } from '../count-messages.ts';
import type { Week } from './read-week.ts';

/** A week's figures as rows of a mail, each with the week before in brackets. */
export function figureRows(
  language: string,
  { now, previous }: Pick<Week, 'now' | 'previous'>,
): [string, string][] {
  const words = mailWords(language);
  const code = knownCode(language);
  const count = new Intl.NumberFormat(code);
  const percent = new Intl.NumberFormat(code, { style: 'percent', maximumFractionDigits: 1 });
  const row = (label: string, of: (summary: Summary) => string): [string, string] => [
    label,
    `${of(now)} (${of(previous)})`,
  ];
  const result = (name: keyof Summary['results']) => (summary: Summary) => {
    const share = sharesOf(summary.results)?.[name];
    const number = count.format(summary.results[name]);
    return share === undefined ? number : `${number} · ${percent.format(share)}`;
  };
  return [
    row(words.conversations, ({ results }) =>
      count.format(results.resolved + results.unresolved + results.with_person),
    ),
    row(words.resolved, result('resolved')),
    row(words.neededPerson, result('with_person')),
    row(words.notResolved, result('unresolved')),
    row(words.ratedUp, ({ ratings: { up, down } }) =>
      up + down === 0 ? '–' : `${count.format(up)}/${count.format(up + down)}`,
    ),
  ];
}
