import { useState } from 'react';

interface Chosen {
  ids: ReadonlySet<string>;
  /** Where a choice of several in a row begins. */
  from: string | undefined;
}

/** Which rows of a list are chosen to do something with them all; `rows` is null while nobody chooses. */
export function useChosen<Row extends { id: string }>(items: readonly Row[]) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [held, setHeld] = useState(false);
  const ids = chosen?.ids ?? new Set<string>();
  const toggle = (id: string) => {
    if (held) return;
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setChosen({ ids: next, from: id });
  };
  return {
    rows: chosen && items.filter(({ id }) => ids.has(id)),
    has: (id: string) => ids.has(id),
    toggle,
    /** While something is done with them, no row is added or taken out. */
    held,
    hold: setHeld,
    /** Chooses whatever stands between the last one chosen and this one. @param start where it begins without one */
    upTo: (id: string, start?: string) => {
      if (held) return;
      const from = chosen?.from ?? start ?? id;
      const ends = [from, id].map((end) => items.findIndex((row) => row.id === end));
      if (ends.includes(-1)) return toggle(id);
      const between = items.slice(Math.min(...ends), Math.max(...ends) + 1);
      setChosen({ ids: new Set([...ids, ...between.map((row) => row.id)]), from });
    },
    set: (rows: readonly { id: string }[]) =>
      setChosen({ ids: new Set(rows.map(({ id }) => id)), from: undefined }),
    /** Leaves only these chosen, once something was done with the rest; nothing where the choice was ended meanwhile. */
    leave: (rows: readonly { id: string }[]) =>
      setChosen((now) => now && { ids: new Set(rows.map(({ id }) => id)), from: undefined }),
    end: () => {
      setHeld(false);
      setChosen(null);
    },
  };
}
export type Choosing<Row extends { id: string }> = ReturnType<typeof useChosen<Row>>;
