type Kind = 'localStorage' | 'sessionStorage';

// Storage throws where the browser or a sandboxed frame forbids it; the widget then lives for one page.

/** What was remembered under a name, or null. */
export function recall(kind: Kind, name: string) {
  try {
    return JSON.parse(window[kind].getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value for later pages of this site; null forgets it. */
export function remember(kind: Kind, name: string, value: unknown): void {
  try {
    window[kind].setItem(name, JSON.stringify(value));
  } catch {}
}
