import { analyse } from '../../text/languages/analyse.ts';
import type { SearchedCode } from '../../text/languages/languages.ts';
import { slices } from '../drafts/slices.ts';

/** Cosine of two messages' stems from which they ask the same. */
const ALIKE = 0.6;

interface Group<T> {
  terms: Set<string>;
  members: T[];
}

/** Groups messages that ask much the same: each joins the group whose first message shares most of its stems. */
export async function groupBySimilarity<T extends { text: string }>(
  messages: readonly T[],
  language: SearchedCode,
): Promise<T[][]> {
  const groups: Group<T>[] = [];
  const byTerm = new Map<string, Group<T>[]>();
  const pause = slices();
  for (const message of messages) {
    await pause();
    const terms = termsOf(message.text, language);
    const near = nearest(terms, byTerm);
    if (near) {
      near.members.push(message);
      continue;
    }
    const group = { terms, members: [message] };
    groups.push(group);
    for (const term of terms) byTerm.set(term, [...(byTerm.get(term) ?? []), group]);
  }
  return groups.map(({ members }) => members);
}

/** Stems that carry meaning; all of them when a message has nothing else. */
export function termsOf(text: string, language: SearchedCode): Set<string> {
  const tokens = analyse(text, language);
  const content = tokens.filter(({ stop }) => !stop);
  return new Set((content.length > 0 ? content : tokens).map(({ term }) => term));
}

function nearest<T>(terms: Set<string>, byTerm: Map<string, Group<T>[]>): Group<T> | null {
  const shared = new Map<Group<T>, number>();
  for (const term of terms) {
    for (const group of byTerm.get(term) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
  }
  let best: Group<T> | null = null;
  let closeness = ALIKE;
  for (const [group, count] of shared) {
    const cosine = count / Math.sqrt(terms.size * group.terms.size);
    if (cosine < closeness) continue;
    best = group;
    closeness = cosine;
  }
  return best;
}
