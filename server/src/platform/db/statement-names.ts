/** How often a statement is asked before it is worth preparing, and how many are prepared on a connection at most. */
const WORTH_IT = 5;
const MOST = 120;
/** Statements that are counted at most: one with a list of another length each time is another statement. */
const COUNTED = 2000;

/** Names for the statements that are asked again and again, so that the database plans them once for a connection. */
export interface StatementNames {
  /** The name of a statement; null while it is rare. */
  of(sql: string): string | null;
  /** Gives all of them new names. */
  forget(): void;
}

export function createStatementNames(): StatementNames {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  let made = 0;
  return {
    of: (sql) => {
      const known = names.get(sql);
      if (known) return known;
      if (names.size >= MOST) return null;
      const count = (counts.get(sql) ?? 0) + 1;
      if (count < WORTH_IT) {
        if (counts.size >= COUNTED) counts.clear();
        counts.set(sql, count);
        return null;
      }
      counts.delete(sql);
      made += 1;
      const name = `bob_${made}`;
      names.set(sql, name);
      return name;
    },
    forget: () => names.clear(),
  };
}
