import { useState } from 'react';

export interface Draft<T> {
  value: T;
  /** Only what differs from what is saved. */
  changes: Partial<T>;
  isChanged: boolean;
  set: (patch: Partial<T>) => void;
  reset: () => void;
}

/** Edits beside a saved value, begun with `first`; a field set back to what is saved counts as unchanged. */
export function useDraft<T extends object>(saved: T, first: Partial<NoInfer<T>> = {}): Draft<T> {
  const [typed, setTyped] = useState<Partial<T>>(first);
  const changes = Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => !sameValue(value, saved[name as keyof T])),
    // Entries of a Partial<T> make a Partial<T>; Object.fromEntries forgets the keys.
  ) as Partial<T>;
  return {
    value: { ...saved, ...changes },
    changes,
    isChanged: Object.keys(changes).length > 0,
    set: (patch) => setTyped((before) => ({ ...before, ...patch })),
    reset: () => setTyped({}),
  };
}

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
