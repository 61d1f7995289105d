import type { Element } from 'domhandler';
import type { ReadBlocks } from '../blocks/block.ts';
import { headed } from '../blocks/headed.ts';
import { isLink, markdownOfRuns, Paragraphs, type Run } from '../blocks/paragraphs.ts';
import { isElement } from '../html/elements.ts';
import { headingsByLooks } from './docx-looks.ts';
import { type DocxStyles, readDocxStyles } from './docx-styles.ts';
import type { Archive } from './unzip.ts';
import { allOf, childOf, childrenOf, mayGoDeeper, parseXml, textWithin } from './xml.ts';

interface Reading {
  out: Paragraphs;
  styles: DocxStyles;
  /** Headings that only their looks tell. */
  looks: ReadonlyMap<Element, number>;
}

/** Reads a Word document: headings, lists, tables, links; what stands at the edges of its pages and comments are left out. */
export function readDocx(archive: Archive): ReadBlocks {
  const document = parseXml(archive.text('word/document.xml') ?? '');
  const styles = readDocxStyles(archive);
  const isNamed = allOf(document, 'w:p').some((each) => levelOf(each, styles) !== null);
  const looks = isNamed ? new Map() : headingsByLooks(document);
  const reading: Reading = { out: new Paragraphs(), styles, looks };
  for (const body of allOf(document, 'w:body')) readBody(reading, body, 0);
  for (const name of archive.names) {
    if (!/^word\/(?:foot|end)notes\.xml$/.test(name)) continue;
    const notes = childrenOf(
      allOf(
        parseXml(archive.text(name) ?? ''),
        `w:${name.includes('foot') ? 'footnotes' : 'endnotes'}`,
      )[0] ?? { children: [] },
    );
    for (const note of notes) if (note.attribs['w:type'] === undefined) readBody(reading, note, 0);
  }
  leaveOutParts(reading, archive);
  const title = allOf(parseXml(archive.text('docProps/core.xml') ?? ''), 'dc:title')[0];
  return { title: title ? textWithin(title).trim() : '', blocks: reading.out.blocks, problems: [] };
}

function leaveOutParts({ out }: Reading, archive: Archive): void {
  const seen = new Set<string>();
  for (const name of archive.names) {
    const reason = /^word\/(?:header|footer)\d{0,3}\.xml$/.test(name)
      ? 'page_edge'
      : name === 'word/comments.xml'
        ? 'comment'
        : null;
    if (reason === null) continue;
    const paragraphs = allOf(parseXml(archive.text(name) ?? ''), 'w:p').map((each) =>
      allOf(each, 'w:t').map(textWithin).join(''),
    );
    const text = paragraphs.filter((each) => each.trim() !== '').join('\n');
    if (!seen.has(text)) out.leftOut(text, reason);
    seen.add(text);
  }
}

function readBody(reading: Reading, parent: Element, depth: number): void {
  if (!mayGoDeeper(depth)) return;
  for (const child of childrenOf(parent)) {
    if (child.name === 'w:p') readParagraph(reading, child, depth);
    else if (child.name === 'w:tbl') readTable(reading, child, depth);
    else if (child.name === 'w:sdt' && isContents(child))
      reading.out.leftOut(
        allOf(child, 'w:p')
          .map((each) => allOf(each, 'w:t').map(textWithin).join(''))
          .join('\n'),
        'contents',
      );
    else if (['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml', 'w:smartTag', 'w:moveTo'].includes(child.name))
      readBody(reading, child, depth + 1);
  }
}

function isContents(sdt: Element): boolean {
  return allOf(sdt, 'w:docPartGallery').some((each) =>
    /table of contents/i.test(each.attribs['w:val'] ?? ''),
  );
}

/** The level of a heading by its style or its place in the outline; null for other paragraphs. */
function levelOf(paragraph: Element, styles: DocxStyles): number | null {
  const properties = childOf(paragraph, 'w:pPr');
  const outline = childOf(properties, 'w:outlineLvl')?.attribs['w:val'];
  if (outline !== undefined) return Number(outline) < 9 ? Number(outline) + 1 : null;
  return styles.of(childOf(properties, 'w:pStyle')?.attribs['w:val']).level;
}

function readParagraph({ out, styles, looks }: Reading, paragraph: Element, depth: number): void {
  const properties = childOf(paragraph, 'w:pPr');
  const style = styles.of(childOf(properties, 'w:pStyle')?.attribs['w:val']);
  const boxes = allOf(paragraph, 'w:txbxContent').filter((box) => !isFallback(box));
  const text = markdownOfRuns(runsOf(paragraph, styles, null, 0));
  const level = levelOf(paragraph, styles) ?? looks.get(paragraph) ?? null;
  const list = styles.list(childOf(properties, 'w:numPr') ?? style.numbering);
  if (style.contents) out.leftOut(text, 'contents');
  else if (level !== null) out.heading(level, text);
  else if (list) out.item(text, list);
  else out.paragraph(text);
  for (const box of boxes) readBody({ out, styles, looks }, box, depth + 1);
}

/** Old readers get a copy of each drawing. */
function isFallback(element: Element): boolean {
  for (let at = element.parent; at; at = at.parent)
    if (isElement(at) && at.name === 'mc:Fallback') return true;
  return false;
}

const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:pPr',
  'w:rPr',
  'mc:Fallback',
  'w:txbxContent',
  'w:drawing',
  'w:pict',
  'w:object',
]);

function runsOf(parent: Element, styles: DocxStyles, link: string | null, depth: number): Run[] {
  if (!mayGoDeeper(depth)) return [];
  return childrenOf(parent).flatMap((child): Run[] => {
    if (skipped.has(child.name)) return [];
    if (child.name === 'w:r') return runOf(child, link);
    if (child.name !== 'w:hyperlink') return runsOf(child, styles, link, depth + 1);
    const target = styles.target(child.attribs['r:id']);
    return runsOf(child, styles, isLink(target) ? target : link, depth + 1);
  });
}

function runOf(run: Element, link: string | null): Run[] {
  const properties = childOf(run, 'w:rPr');
  const on = (name: string) => {
    const property = childOf(properties, name);
    return property !== undefined && !['0', 'false', 'off'].includes(property.attribs['w:val'] ?? '');
  };
  // Hidden text is hidden in print too.
  if (on('w:vanish')) return [];
  const text = childrenOf(run).map(({ name, children }) => {
    if (name === 'w:t') return textWithin({ children });
    if (name === 'w:br' || name === 'w:cr') return '\n';
    if (name === 'w:tab') return ' ';
    return name === 'w:noBreakHyphen' ? '-' : '';
  });
  return [{ text: text.join(''), bold: on('w:b'), link }];
}

function readTable(reading: Reading, table: Element, depth: number): void {
  const lines = allRows(table);
  if (
    lines.every((row) => cellsOf(row).length <= 1) ||
    childrenOf(table).some((row) => allOf(row, 'w:tbl').length > 0)
  ) {
    for (const row of lines) for (const cell of cellsOf(row)) readBody(reading, cell, depth + 1);
    return;
  }
  const above = new Map<number, string>();
  const rows = lines.map((row) => {
    const cells: string[] = [];
    for (const cell of cellsOf(row)) {
      const properties = childOf(cell, 'w:tcPr');
      const merge = childOf(properties, 'w:vMerge');
      const goesOn = merge !== undefined && merge.attribs['w:val'] !== 'restart';
      const text = goesOn ? (above.get(cells.length) ?? '') : cellText(cell, reading.styles);
      const span = Math.min(Number(childOf(properties, 'w:gridSpan')?.attribs['w:val'] ?? 1) || 1, 60);
      for (let at = 0; at < span; at++) {
        above.set(cells.length, text);
        cells.push(text);
      }
    }
    return cells;
  });
  const marked = lines[0] !== undefined && allOf(lines[0], 'w:tblHeader').length > 0;
  const bold = rows[0]?.every((cell) => cell === '' || /^\*\*[^*]+\*\*$/.test(cell)) ?? false;
  const plain = rows
    .map((row) => row.map((cell) => cell.replaceAll('**', '')))
    .filter((row) => row.some((cell) => cell !== ''));
  const [head = [], ...rest] = plain;
  const split = marked || (bold && rest.length > 0) ? { head, rows: rest } : headed(plain);
  reading.out.table(split.head, split.rows);
}

function allRows(table: Element): Element[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === 'w:tr') return [child];
    return child.name === 'w:sdt' || child.name === 'w:ins' ? allOf(child, 'w:tr') : [];
  });
}

function cellsOf(row: Element): Element[] {
  return childrenOf(row).flatMap((child) =>
    child.name === 'w:tc' ? [child] : child.name === 'w:sdt' ? allOf(child, 'w:tc') : [],
  );
}

function cellText(cell: Element, styles: DocxStyles): string {
  return allOf(cell, 'w:p')
    .map((paragraph) => markdownOfRuns(runsOf(paragraph, styles, null, 0)))
    .filter((text) => text !== '')
    .join('\n');
}
