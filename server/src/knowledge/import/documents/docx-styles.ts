import type { Element } from 'domhandler';
import type { Archive } from './unzip.ts';
import { allOf, childOf, parseXml } from './xml.ts';

/** What the style of a paragraph says. */
interface Style {
  /** Of a heading; null for other paragraphs. */
  level: number | null;
  numbering: Element | undefined;
  /** A line of a table of contents. */
  contents: boolean;
}

/** What a Word document's other parts say of its paragraphs. */
export interface DocxStyles {
  of(styleId: string | undefined): Style;
  /** The list a paragraph belongs to; null where it is in none. */
  list(numPr: Element | undefined): { depth: number; numbered: boolean } | null;
  /** Where a link leads. */
  target(relation: string | undefined): string | undefined;
}

const plain: Style = { level: null, numbering: undefined, contents: false };

/** Reads the styles, lists and links of a Word document. */
export function readDocxStyles(archive: Archive): DocxStyles {
  const styles = new Map<string, Element>();
  for (const style of allOf(parseXml(archive.text('word/styles.xml') ?? ''), 'w:style'))
    styles.set(style.attribs['w:styleId'] ?? '', style);
  const numbering = parseXml(archive.text('word/numbering.xml') ?? '');
  const abstract = new Map(
    allOf(numbering, 'w:abstractNum').map((each) => [each.attribs['w:abstractNumId'], each]),
  );
  const lists = new Map(
    allOf(numbering, 'w:num').map((each) => [
      each.attribs['w:numId'],
      abstract.get(childOf(each, 'w:abstractNumId')?.attribs['w:val'] ?? ''),
    ]),
  );
  const relations = new Map(
    allOf(parseXml(archive.text('word/_rels/document.xml.rels') ?? ''), 'Relationship').map((each) => [
      each.attribs.Id,
      each.attribs.Target,
    ]),
  );
  return {
    of: (id) => styleOf(styles, id, 0),
    list: (numPr) => listOf(lists, numPr),
    target: (id) => relations.get(id),
  };
}

function styleOf(styles: ReadonlyMap<string, Element>, id: string | undefined, depth: number): Style {
  const style = styles.get(id ?? '');
  if (depth > 20) return plain;
  // Some programs name styles that they do not bring along.
  if (!style) return { ...plain, level: levelNamed((id ?? '').toLowerCase()) };
  const name = (childOf(style, 'w:name')?.attribs['w:val'] ?? '').toLowerCase();
  const base = styleOf(styles, childOf(style, 'w:basedOn')?.attribs['w:val'], depth + 1);
  const properties = childOf(style, 'w:pPr');
  const outline = childOf(properties, 'w:outlineLvl')?.attribs['w:val'];
  const own =
    levelNamed(name) ?? (outline === undefined || Number(outline) > 8 ? undefined : Number(outline) + 1);
  return {
    level: own ?? base.level,
    numbering: childOf(properties, 'w:numPr') ?? base.numbering,
    contents: /^toc ?\d/.test(name) || base.contents,
  };
}

/** The level of a heading whose style is called so, or has this id: without accents, and without the space. */
function levelNamed(name: string): number | null {
  if (name === 'title' || name === 'titel') return 1;
  const found = /^(?:heading|ü?berschrift|titre|t[íi]tulo|titolo|kop|nag[łl][óo]wek) ?(\d)/.exec(name)?.[1];
  return found === undefined ? null : Number(found);
}

function listOf(
  lists: ReadonlyMap<string | undefined, Element | undefined>,
  numPr: Element | undefined,
): { depth: number; numbered: boolean } | null {
  const id = childOf(numPr, 'w:numId')?.attribs['w:val'];
  if (id === undefined || id === '0') return null;
  const depth = Number(childOf(numPr, 'w:ilvl')?.attribs['w:val'] ?? 0) || 0;
  const level = allOf(lists.get(id) ?? { children: [] }, 'w:lvl').find(
    (each) => each.attribs['w:ilvl'] === String(depth),
  );
  const format = childOf(level, 'w:numFmt')?.attribs['w:val'] ?? 'bullet';
  return { depth, numbered: format !== 'bullet' && format !== 'none' };
}
