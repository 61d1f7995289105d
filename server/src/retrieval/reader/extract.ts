import type { Description } from './describe.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';

/** Characters a section may have to be shown whole, and of the whole extract. */
const SECTION = 350;
const WHOLE = 500;
/** A line of another section is shown too when its value is this near to the best. */
const NEAR = 0.35;
const MOST_OTHERS = 3;
const NEXT_TO_BEST = 0.1;
const FIRST_BODY = 3;
const ITEM = 4;

/** What a document says to a message: an entry's approved answer whole, of a page the lines that matter, in reading order under what governs them. */
export function extractOf(index: KnowledgeIndex, found: Description): string {
  const row = index.documents[found.document];
  if (row?.kind === 'entry') return row.answer;
  return linesText(index, chosenUnits(index, found));
}

/** The lines of a page that answer, as units of the index, in reading order. */
export function chosenUnits(index: KnowledgeIndex, { document, best, value }: Description): number[] {
  const first = index.documentUnits[document] ?? 0;
  const bodies = Array.from(value.keys()).filter((unit) => (index.unitKind[first + unit] ?? 0) >= FIRST_BODY);
  if (bodies.length === 0) return [];
  const worth = (unit: number) => value[unit] ?? -1;
  const length = (unit: number) => index.texts[first + unit]?.length ?? 0;
  const total = (units: readonly number[]) => units.reduce((sum, unit) => sum + length(unit), 0);
  const section = bodies.filter((unit) => index.unitBlock[first + unit] === index.unitBlock[first + best]);
  const paragraph = section.filter(
    (unit) => index.unitParagraph[first + unit] === index.unitParagraph[first + best],
  );
  let chosen = section;
  if (total(section) > SECTION) {
    const isList = index.unitKind[first + best] === ITEM && total(paragraph) <= SECTION;
    chosen = isList ? paragraph : bestOf(section, best, worth, length);
  }
  const others = bodies
    .filter((unit) => !chosen.includes(unit))
    .sort((a, b) => worth(b) - worth(a) || a - b)
    .slice(0, MOST_OTHERS);
  let size = total(chosen);
  const more: number[] = [];
  for (const unit of others) {
    if (worth(unit) < worth(best) - NEAR || size + length(unit) > WHOLE) break;
    more.push(unit);
    size += length(unit);
  }
  const shown = [...chosen, ...more].sort((a, b) => a - b);
  // "Still stuck?" says nothing where what follows is left out.
  const asksOnly = (unit: number) =>
    unit !== best && !shown.includes(unit + 1) && index.texts[first + unit]?.endsWith('?') === true;
  return shown.filter((unit) => !asksOnly(unit)).map((unit) => first + unit);
}

function bestOf(
  section: readonly number[],
  best: number,
  worth: (unit: number) => number,
  length: (unit: number) => number,
): number[] {
  const near = (unit: number) => worth(unit) + (Math.abs(unit - best) === 1 ? NEXT_TO_BEST : 0);
  const kept: number[] = [];
  let size = 0;
  for (const unit of [...section].sort((a, b) => near(b) - near(a) || a - b)) {
    if (size + length(unit) > SECTION) break;
    kept.push(unit);
    size += length(unit);
  }
  return kept.includes(best) ? kept : [...kept, best];
}

/** Units as a visitor reads them: each under its heading and lead-in, said once; rows as "first cell: column: value". */
export function linesText(index: KnowledgeIndex, units: readonly number[]): string {
  const said = new Set<string>();
  const lines: string[] = [];
  for (const unit of units) {
    const shown = index.shown[unit];
    for (const governing of [shown?.heading, shown?.lead]) {
      if (!governing || said.has(governing)) continue;
      said.add(governing);
      lines.push(governing);
    }
    // A lead-in that is shown as a line of its own is not said again above its list.
    said.add(index.texts[unit] ?? '');
    lines.push(unitText(index, unit));
  }
  return lines.join('\n');
}

/** One unit as it is shown. */
export function unitText(index: KnowledgeIndex, unit: number): string {
  const shown = index.shown[unit];
  const text = index.texts[unit] ?? '';
  if (!shown?.cells || !shown.columns || shown.cells.length !== shown.columns.length)
    return index.unitKind[unit] === ITEM ? `- ${text}` : text;
  const [head, ...rest] = shown.cells;
  const said = rest
    .map((cell, at) => ({ cell, column: shown.columns?.[at + 1] ?? '' }))
    .filter(({ cell }) => cell !== '');
  const values = said.map(({ cell, column }) => (column === '' ? cell : `${column}: ${cell}`)).join('; ');
  return head ? `${head}: ${values}` : values;
}
