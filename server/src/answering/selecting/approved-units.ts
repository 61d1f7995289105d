import { unitText } from '../../retrieval/reader/extract.ts';
import type { KnowledgeIndex } from '../../retrieval/reader/knowledge-index.ts';
import { isBody, UNIT_KINDS } from '../../retrieval/reader/units.ts';
import type { ReleaseIndex } from '../../retrieval/release-index.ts';
import { textAt } from '../../retrieval/text-table.ts';
import { isInstructionLike, visibleText } from '../../text/unsafe-text.ts';

/** A part of approved knowledge that can be chosen: an entry's answer, or one line of a page. */
export interface ApprovedUnit {
  /** Its words on one line, as a model reads them. */
  text: string;
  /** The heading above it within its page. */
  heading: string | null;
  /** Position in the reader's index; null where the unit is a whole entry. */
  line: number | null;
  /** What it must not be torn from when there is no room for all: its section, where that is short, else its paragraph or list. */
  chunk: string;
}

/** An approved document as what can be chosen of it, in reading order. */
export interface ApprovedDocument {
  id: string;
  external_id: string | null;
  version: number;
  kind: 'entry' | 'page';
  title: string;
  url: string | null;
  /** An entry's approved answer; empty for pages. */
  answer: string;
  units: ApprovedUnit[];
}

const known = new WeakMap<ReleaseIndex, ApprovedDocument[]>();

/** Everything that a release approves, by document; read once for each release. What speaks to a model is left out. */
export function approvedUnits(release: ReleaseIndex): ApprovedDocument[] {
  const before = known.get(release);
  if (before) return before;
  const documents = [...worded(release), ...read(release)].filter(({ units }) => units.length > 0);
  known.set(release, documents);
  return documents;
}

/** Entries that are told apart by their many wordings. */
function worded({ entries }: ReleaseIndex): ApprovedDocument[] {
  return Array.from(entries.passageDocument, (document, passage) => ({
    document: entries.documents[document],
    answer: textAt(entries.passageTexts, passage),
  })).flatMap(({ document, answer }) =>
    document ? [{ ...document, kind: 'entry' as const, answer, units: entryUnit(answer) }] : [],
  );
}

function read({ reader: { index } }: ReleaseIndex): ApprovedDocument[] {
  return index.documents.map((document, at) => {
    if (document.kind === 'entry') return { ...document, units: entryUnit(document.answer) };
    const units: ApprovedUnit[] = [];
    const until = index.documentUnits[at + 1] ?? 0;
    for (let line = index.documentUnits[at] ?? 0; line < until; line++) {
      const kind = UNIT_KINDS[index.unitKind[line] ?? 0];
      const text = oneLine(unitText(index, line)).replace(/^- /, '');
      if (!kind || !isBody(kind) || text === '' || isInstructionLike(text)) continue;
      units.push({ text, heading: index.shown[line]?.heading ?? null, line, chunk: '' });
    }
    return { ...document, units: chunked(index, units) };
  });
}

/** Characters from which a section is offered by its paragraphs. */
const LONG_SECTION = 1500;

function chunked(index: KnowledgeIndex, units: readonly ApprovedUnit[]): ApprovedUnit[] {
  const sectionOf = ({ line }: ApprovedUnit) => index.unitBlock[line ?? 0] ?? 0;
  const sections = Map.groupBy(units, sectionOf);
  const isLong = (section: number) =>
    (sections.get(section) ?? []).reduce((sum, { text }) => sum + text.length, 0) > LONG_SECTION;
  return units.map((unit) => {
    const section = sectionOf(unit);
    const paragraph = isLong(section) ? index.unitParagraph[unit.line ?? 0] : '';
    return { ...unit, chunk: `${section}/${paragraph}` };
  });
}

function entryUnit(answer: string): ApprovedUnit[] {
  const text = oneLine(visibleText(answer));
  return text === '' ? [] : [{ text, heading: null, line: null, chunk: '' }];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
