/**
 * Shares of a whole, in parts of `fineness` (1000: tenths of a percent), rounded so that they add up to it wherever they are shown:
 * each is rounded down, and what is left over goes to those that lost most. All null when there is no whole.
 */
export function sharesOf<Name extends string>(
  counts: Readonly<Record<Name, number>>,
  fineness = 1000,
): Record<Name, number> | null {
  const names = Object.keys(counts) as Name[];
  const whole = names.reduce((sum, name) => sum + counts[name], 0);
  if (whole === 0) return null;
  const exact = names.map((name) => ({ name, exact: (counts[name] / whole) * fineness }));
  const floors = new Map(exact.map(({ name, exact: value }) => [name, Math.floor(value + 1e-9)]));
  const lost = ({ name, exact: value }: (typeof exact)[number]) => value - (floors.get(name) ?? 0);
  let left = fineness - [...floors.values()].reduce((sum, value) => sum + value, 0);
  for (const each of exact.toSorted((a, b) => lost(b) - lost(a))) {
    if (left <= 0) break;
    floors.set(each.name, (floors.get(each.name) ?? 0) + 1);
    left -= 1;
  }
  // Made of the names that came in.
  return Object.fromEntries(names.map((name) => [name, (floors.get(name) ?? 0) / fineness])) as Record<
    Name,
    number
  >;
}
