/** A value is read again after this long even if no event said that it changed. */
const TTL_MS = 5000;
const MAX_ENTRIES = 10_000;

/** A small read-through cache that is cleared when something changes. */
export interface Cache<T> {
  get(key: string): Promise<T>;
  clear(key?: string): void;
}

/** @param now milliseconds; @param load reads what is not known; @param ttl milliseconds a value is kept */
export function createCache<T>(
  now: () => number,
  load: (key: string) => Promise<T>,
  ttl: number = TTL_MS,
): Cache<T> {
  const known = new Map<string, { value: T; until: number }>();
  let generation = 0;
  return {
    get: async (key) => {
      const hit = known.get(key);
      if (hit && hit.until > now()) return hit.value;
      const started = generation;
      const value = await load(key);
      // What was read before a change must not be kept after it.
      if (started === generation) {
        if (known.size >= MAX_ENTRIES) known.clear();
        known.set(key, { value, until: now() + ttl });
      }
      return value;
    },
    clear: (key) => {
      generation += 1;
      if (key === undefined) known.clear();
      else known.delete(key);
    },
  };
}
