/** What one look at an installation came to. */
export interface Finding {
  /** `bad` keeps something from working; `look` is worth a look. */
  verdict: 'good' | 'look' | 'bad';
  /** What was looked at, in a word or two. */
  about: string;
  /** One sentence, and where it is not good what to do. */
  says: string;
}

/** Milliseconds that anything outside may take to answer. */
export const PATIENCE_MS = 5000;

export const good = (about: string, says: string): Finding => ({ verdict: 'good', about, says });
export const look = (about: string, says: string): Finding => ({ verdict: 'look', about, says });
export const bad = (about: string, says: string): Finding => ({ verdict: 'bad', about, says });
