import { linesText } from '../../retrieval/reader/extract.ts';
import type { KnowledgeIndex } from '../../retrieval/reader/knowledge-index.ts';
import type { Candidate } from '../../retrieval/types.ts';
import type { Chosen } from './select-units.ts';

/** What was chosen as documents to answer with: each with the words that it answers with, under what governs them. */
export function asCandidates(
  index: KnowledgeIndex,
  chosen: readonly Chosen[],
  found: readonly Candidate[],
): Candidate[] {
  return chosen.map(({ document, units }) => {
    const { id, external_id, version, kind, title, url, answer } = document;
    const lines = units.map(({ line }) => line).filter((line) => line !== null);
    const heading = units[0]?.heading;
    const passage = {
      index: 0,
      document_id: id,
      external_id,
      version,
      kind,
      title: heading && heading !== title ? `${title} › ${heading}` : title,
      url,
      text: kind === 'entry' ? answer : linesText(index, withLists(index, lines)),
    };
    const known = found.find(({ document_id }) => document_id === id);
    return known
      ? { ...known, passage }
      : {
          document_id: id,
          external_id,
          title,
          passage,
          matched_wording: null,
          score: 0,
          confidence: 0,
          stop: null,
          missing: [],
          exact: false,
          features: {},
        };
  });
}

/** Lines, and where a lead-in was chosen without any line of its list, the list. */
function withLists(index: KnowledgeIndex, lines: readonly number[]): number[] {
  const all = new Set(lines);
  for (const line of lines) {
    const list = ledBy(index, line);
    if (!list.some((item) => all.has(item))) for (const item of list) all.add(item);
  }
  return [...all].sort((a, b) => a - b);
}

function ledBy(index: KnowledgeIndex, line: number): number[] {
  const lead = index.texts[line] ?? '';
  const items: number[] = [];
  for (let next = line + 1; lead !== '' && index.shown[next]?.lead === lead; next++) items.push(next);
  return items;
}
