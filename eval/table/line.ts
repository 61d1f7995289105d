/** One line of the table: what is wanted, what was measured, and whether that reaches it; null where it only informs. */
export interface Line {
  what: string;
  wanted: string;
  measured: string;
  reached: boolean | null;
}

/** A figure with what it must reach. */
export interface Goal {
  value: number;
  least?: number;
  most?: number;
  digits?: number;
}

/** A line whose figures all have to reach what is wanted of them, as they are printed. */
export function lineOf(what: string, goals: readonly Goal[], besides = ''): Line {
  const shown = goals.map(({ value, digits = 3 }) => value.toFixed(digits));
  const wanted = goals.map(({ least, most }) => (least === undefined ? `≤ ${most}` : `≥ ${least}`));
  const reached = goals.every(({ least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }, at) => {
    const value = Number(shown[at]);
    return value >= least && value <= most;
  });
  return { what, wanted: wanted.join(' / '), measured: shown.join(' / ') + besides, reached };
}

/** A line that could not be measured, with the reason. */
export function skipped(what: string, why: string): Line {
  return { what, wanted: '', measured: `skipped: ${why}`, reached: null };
}

/** The line as a row of Markdown. */
export function rowOf({ what, wanted, measured, reached }: Line): string {
  const mark = reached === null ? '–' : reached ? 'yes' : '**no**';
  return `| ${what} | ${wanted} | ${measured} | ${mark} |`;
}
