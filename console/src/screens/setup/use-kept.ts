import { useEffect, useState } from 'react';
import { actingBusiness } from '../../api/acting.ts';

/** State that outlives going back and forth, and a reload, until the tab is closed; each business has its own. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const key = `kept:${actingBusiness() ?? ''}:${name}`;
  const [value, setValue] = useState<T>(() => stored(key) ?? initial);
  useEffect(() => {
    try {
      if (value === initial) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // No room for it: it is kept as long as the page is open.
    }
  }, [key, value, initial]);
  return [value, setValue];
}

function stored<T>(key: string): T | undefined {
  const text = sessionStorage.getItem(key);
  // Only this hook writes it, and a later version of the console opens a new tab's store.
  return text === null ? undefined : (JSON.parse(text) as T);
}
