import type { Vector } from '../../retrieval/dense.ts';
import { lookUp } from '../../retrieval/reader/candidates.ts';
import type { ReleaseIndex } from '../../retrieval/release-index.ts';
import { retrieve } from '../../retrieval/retrieve.ts';
import type { Query } from '../../retrieval/types.ts';
import { type ApprovedDocument, type ApprovedUnit, approvedUnits } from './approved-units.ts';

/** What of a document a model may choose from. */
export interface Offered {
  document: ApprovedDocument;
  units: ApprovedUnit[];
}

/** What a model reads of the knowledge at most, in tokens; most models have room for more, and some for no more. */
const ROOM = 6_000;
/** Documents that it may choose from, where it can't read all. */
export const MOST_DOCUMENTS = 24;

/**
 * What a model may choose from: the whole knowledge where there is room for it, else the likeliest documents, long ones by
 * their likeliest parts. @param vector of the message, where an embedding model made one
 */
export function offeredUnits(release: ReleaseIndex, query: Query, vector?: Vector): Offered[] {
  const all = approvedUnits(release)
    .filter(({ id }) => !query.withheld?.has(id))
    .map((document) => ({ document, units: document.units }));
  if (all.reduce((sum, each) => sum + tokensOf(each.document, each.units), 0) <= ROOM) return all;
  const byId = new Map(all.map((each) => [each.document.id, each.document]));
  const likely = retrieve(release, query, { limit: MOST_DOCUMENTS, queryVector: vector })
    .map(({ document_id }) => byId.get(document_id))
    .filter((each) => each !== undefined);
  return fitting(likely, worthOf(release, query));
}

/** The likeliest part of each document first, then the second of each, until there is no more room. */
function fitting(documents: readonly ApprovedDocument[], worth: (line: number) => number): Offered[] {
  const parts = documents.map((document) => [...Map.groupBy(document.units, ({ chunk }) => chunk).values()]);
  for (const own of parts) own.sort((a, b) => best(b) - best(a));
  const kept = documents.map((): ApprovedUnit[] => []);
  let room = ROOM;
  for (let turn = 0; parts.some((own) => turn < own.length); turn++) {
    for (const [at, document] of documents.entries()) {
      const part = parts[at]?.[turn];
      if (!part) continue;
      const size = tokensOf(document, part);
      if (size > room) continue;
      room -= size;
      kept[at]?.push(...part);
    }
  }
  return documents
    .map((document, at) => ({ document, units: document.units.filter((unit) => kept[at]?.includes(unit)) }))
    .filter(({ units }) => units.length > 0);

  function best(part: readonly ApprovedUnit[]): number {
    return Math.max(...part.map(({ line }) => (line === null ? 0 : worth(line))));
  }
}

/** How likely a line of a page is to answer; comparable within one message. */
function worthOf({ reader }: ReleaseIndex, query: Query): (line: number) => number {
  const worth = new Map<number, number>();
  for (const { document, value } of lookUp(reader, query).ranked) {
    const first = reader.index.documentUnits[document] ?? 0;
    for (const [at, each] of value.entries()) worth.set(first + at, each);
  }
  return (line) => worth.get(line) ?? -1;
}

/** About how many tokens a part takes: four bytes each, and three for a line's number; models differ, and languages too. */
function tokensOf({ title }: ApprovedDocument, units: readonly ApprovedUnit[]): number {
  const headings = units.filter(({ heading }, at) => heading !== (units[at - 1]?.heading ?? null));
  const texts = [
    ...units.map(({ text }) => text),
    ...headings.map(({ heading }) => `${title} ${heading}`),
    title,
  ];
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return Math.ceil(bytes / 4) + 3 * texts.length;
}
