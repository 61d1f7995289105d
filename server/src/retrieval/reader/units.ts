import { kindsHeld } from '../../text/kinds.ts';
import type { Language } from '../../text/languages/language.ts';
import { linesOf, plainText } from '../../text/lines/lines.ts';
import { sentencesOf } from '../../text/lines/sentences.ts';
import { rangesOf } from '../../text/ranges.ts';
import { withoutOrders } from '../../text/unsafe-text.ts';
import type { IndexedDocument } from '../types.ts';

/** What a unit is; the first three name what a document is about, the others say it. */
export const UNIT_KINDS = ['wording', 'title', 'heading', 'sentence', 'item', 'row'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** The smallest part of approved knowledge that is found, shown and checked. */
export interface Unit {
  kind: UnitKind;
  text: string;
  /** Section and paragraph within its document; 0 for an entry. */
  section: number;
  paragraph: number;
  /** What governs it, each with how much a match there counts for it. */
  governing: { text: string; weight: number }[];
  /** What is shown above it: its heading, and its list's lead-in. */
  heading: string | null;
  lead: string | null;
  columns: string[] | null;
  cells: string[] | null;
}

/** How much a match in what governs a line counts for the line. */
const GOVERNS = { columns: 0.8, question: 0.75, lead: 0.7, heading: 0.6, title: 0.4 };

/** What is compared of one line of an answer; all of it is shown. */
const LONGEST_ANSWER_LINE = 4000;

const bare = {
  section: 0,
  paragraph: 0,
  governing: [],
  heading: null,
  lead: null,
  columns: null,
  cells: null,
};

/** The units of one approved document, in reading order: its names first. */
export function unitsOf(document: IndexedDocument): Unit[] {
  return document.kind === 'entry' ? entryUnits(document) : pageUnits(document);
}

function entryUnits({ question, variants, answer }: Extract<IndexedDocument, { kind: 'entry' }>): Unit[] {
  const wordings = [...new Set([question, ...variants])];
  const governing = wordings.map((text) => ({ text, weight: GOVERNS.question }));
  const lines = answer.split('\n').map((line) => line.slice(0, LONGEST_ANSWER_LINE));
  const sentences = lines.flatMap((line) => sentencesOf(plainText(line)));
  return [
    ...wordings.map((text): Unit => ({ ...bare, kind: 'wording', text })),
    ...sentences.map((text): Unit => ({ ...bare, kind: 'sentence', text, governing })),
  ];
}

function pageUnits({ title, text }: Extract<IndexedDocument, { kind: 'page' }>): Unit[] {
  const units: Unit[] = [{ ...bare, kind: 'title', text: title }];
  let section = -1;
  for (const line of linesOf(withoutOrders(text))) {
    const headings = line.headings.filter(Boolean);
    const heading = headings.at(-1) ?? null;
    if (line.section !== section && heading !== null)
      units.push({ ...bare, kind: 'heading', text: heading, section: line.section });
    section = line.section;
    units.push({
      ...line,
      heading,
      governing: [
        { text: title, weight: GOVERNS.title },
        ...headings.map((each) => ({ text: each, weight: GOVERNS.heading })),
        ...(line.lead === null ? [] : [{ text: line.lead, weight: GOVERNS.lead }]),
        ...(line.columns ?? []).map((each) => ({ text: each, weight: GOVERNS.columns })),
      ],
    });
  }
  return units;
}

/** Whether a unit says something, rather than naming what its document is about. */
export function isBody(kind: UnitKind): boolean {
  return kind === 'sentence' || kind === 'item' || kind === 'row';
}

/** Kinds of thing a unit holds (bits), and the ranges it names. */
export function contentsOf(unit: Unit, language: Language) {
  return { kinds: isBody(unit.kind) ? kindsHeld(unit.text) : 0, ranges: rangesOf(unit.text, language) };
}
