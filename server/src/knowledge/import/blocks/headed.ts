/**
 * Rows of a table whose author marked no head: the first row is one when it is full of short words and a row below holds
 * numbers where it holds none, or when it has three cells or more; a table of two columns is names with values.
 */
export function headed(rows: readonly string[][]): { head: string[]; rows: string[][] } {
  const [first = [], ...rest] = rows;
  const full = first.length > 1 && first.slice(1).every((cell) => cell !== '' && cell.length <= 60);
  const telling =
    !first.some((cell) => /\d/.test(cell)) && rest.some((row) => row.some((cell) => /\d/.test(cell)));
  const isHead =
    rest.length > 0 && full && !first.some((cell) => /[?？]$/.test(cell)) && (telling || first.length > 2);
  // A list of opening hours has no head: "Monday | 9 to 5", "Sunday | closed".
  const values =
    first.length === 2 &&
    /\d|closed|geschlossen|fermé|cerrado|chiuso|gesloten|zamknięte|fechado/i.test(first[1] ?? '');
  return isHead && !values
    ? { head: [...first], rows: rest.map((row) => [...row]) }
    : { head: [], rows: rows.map((row) => [...row]) };
}
