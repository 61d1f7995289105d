export interface KnowledgeSearch {
  q?: string | undefined;
  kind?: 'entry' | 'page' | undefined;
  state?: 'published' | 'new' | 'changed' | undefined;
  check?: 'due' | 'expired' | 'not_yet' | 'thin' | 'unused' | undefined;
}
export interface NewSearch {
  kind?: 'page' | undefined;
  question?: string | undefined;
  wordings?: string[] | undefined;
}

const states: readonly unknown[] = ['published', 'new', 'changed'];
const checks: readonly unknown[] = ['due', 'expired', 'not_yet', 'thin', 'unused'];

/** The filter of the list in an address. */
export function knowledgeSearch(search: Record<string, unknown>): KnowledgeSearch {
  return {
    ...(typeof search.q === 'string' && search.q !== '' ? { q: search.q } : {}),
    ...(search.kind === 'entry' || search.kind === 'page' ? { kind: search.kind } : {}),
    // Membership in the list of states was just checked.
    ...(states.includes(search.state) ? { state: search.state as KnowledgeSearch['state'] } : {}),
    ...(checks.includes(search.check) ? { check: search.check as KnowledgeSearch['check'] } : {}),
  };
}

/** What a new document starts with, in an address. */
export function newSearch(search: Record<string, unknown>): NewSearch {
  const wordings = Array.isArray(search.wordings)
    ? search.wordings.filter((text): text is string => typeof text === 'string')
    : [];
  return {
    ...(search.kind === 'page' ? { kind: 'page' as const } : {}),
    ...(typeof search.question === 'string' ? { question: search.question } : {}),
    ...(wordings.length > 0 ? { wordings } : {}),
  };
}
