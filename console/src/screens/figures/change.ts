/** How a figure moved against the period before; `null` when there is nothing to compare. */
export type Move = { kind: 'better' | 'worse' | 'same'; up: boolean } | null;

/** Compares a figure with the one before; `good` says which way is better. Less than 0.5 % counts as the same. */
export function moveOf(now: number | null, before: number | null, good: 'up' | 'down'): Move {
  if (now === null || before === null) return null;
  const up = now > before;
  if (Math.abs(now - before) <= Math.abs(before) * 0.005) return { kind: 'same', up };
  return { kind: up === (good === 'up') ? 'better' : 'worse', up };
}

/** The share of `part` in `whole`; null when there is no whole. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
