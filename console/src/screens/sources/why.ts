import type { Texts } from '../../texts/texts.tsx';

interface Why {
  why: string | null;
  code?: string | null;
  detail?: string | null;
}

/** A reason in the person's language; one that this version does not know, as the server says it. */
export function whyText({ why, code, detail }: Why, t: Texts): string {
  const known: Record<string, (detail: string) => string> = t.sources.whys;
  return (code ? known[code]?.(detail ?? '') : undefined) ?? why ?? '';
}
