import type { Element } from 'domhandler';
import type { ReadBlocks } from '../blocks/block.ts';
import { headed } from '../blocks/headed.ts';
import { isLink, markdownOfRuns, Paragraphs, type Run } from '../blocks/paragraphs.ts';
import { Refusal } from '../blocks/refusal.ts';
import type { Archive } from './unzip.ts';
import { allOf, childOf, childrenOf, mayGoDeeper, parseXml, textWithin } from './xml.ts';

const WIDEST = 60;

interface Reading {
  out: Paragraphs;
  /** Names of styles whose words are bold, and of lists that count. */
  bold: ReadonlySet<string>;
  counted: ReadonlySet<string>;
}

/** Reads an OpenDocument text: headings, lists, tables, links; page edges and comments are left out. */
export function readOdt(archive: Archive): ReadBlocks {
  if ((archive.text('META-INF/manifest.xml') ?? '').includes('encryption-data')) throw new Refusal('locked');
  const content = parseXml(archive.text('content.xml') ?? '');
  const reading: Reading = {
    out: new Paragraphs(),
    bold: boldStyles(content),
    counted: countedLists(content),
  };
  for (const body of allOf(content, 'office:text')) readBody(reading, body, 0);
  const styles = parseXml(archive.text('styles.xml') ?? '');
  for (const edge of [...allOf(styles, 'style:header'), ...allOf(styles, 'style:footer')])
    reading.out.leftOut(allOf(edge, 'text:p').map(textWithin).join('\n'), 'page_edge');
  for (const comment of allOf(content, 'office:annotation'))
    reading.out.leftOut(allOf(comment, 'text:p').map(textWithin).join('\n'), 'comment');
  const title = allOf(parseXml(archive.text('meta.xml') ?? ''), 'dc:title')[0];
  return { title: title ? textWithin(title).trim() : '', blocks: reading.out.blocks, problems: [] };
}

function boldStyles(content: ReturnType<typeof parseXml>): Set<string> {
  const bold = allOf(content, 'style:style').filter((style) =>
    childrenOf(style).some((each) => each.attribs['fo:font-weight'] === 'bold'),
  );
  return new Set(bold.map((style) => style.attribs['style:name'] ?? ''));
}

function countedLists(content: ReturnType<typeof parseXml>): Set<string> {
  const counted = allOf(content, 'text:list-style').filter(
    (style) => childrenOf(style)[0]?.name === 'text:list-level-style-number',
  );
  return new Set(counted.map((style) => style.attribs['style:name'] ?? ''));
}

function readBody(reading: Reading, parent: Element, depth: number): void {
  if (!mayGoDeeper(depth)) return;
  for (const child of childrenOf(parent)) {
    switch (child.name) {
      case 'text:h':
        reading.out.heading(Number(child.attribs['text:outline-level'] ?? 1) || 1, textOf(reading, child));
        break;
      case 'text:p':
        reading.out.paragraph(textOf(reading, child));
        for (const box of allOf(child, 'draw:text-box')) readBody(reading, box, depth + 1);
        break;
      case 'text:list':
        readList(reading, child, reading.counted.has(child.attribs['text:style-name'] ?? ''), 0);
        break;
      case 'table:table':
        readTable(reading, child, depth);
        break;
      case 'text:table-of-content':
        reading.out.leftOut(allOf(child, 'text:p').map(textWithin).join('\n'), 'contents');
        break;
      case 'text:tracked-changes':
      case 'office:annotation':
      case 'text:sequence-decls':
        break;
      default:
        readBody(reading, child, depth + 1);
    }
  }
}

function readList(reading: Reading, list: Element, numbered: boolean, depth: number): void {
  if (!mayGoDeeper(depth)) return;
  for (const item of childrenOf(list)) {
    const lines: string[] = [];
    for (const child of childrenOf(item)) {
      if (child.name === 'text:h')
        reading.out.heading(Number(child.attribs['text:outline-level'] ?? 1) || 1, textOf(reading, child));
      else if (child.name === 'text:p') lines.push(textOf(reading, child));
    }
    reading.out.item(lines.filter((line) => line !== '').join('\n'), { depth, numbered });
    for (const inner of childrenOf(item).filter(({ name }) => name === 'text:list'))
      readList(reading, inner, numbered, depth + 1);
  }
}

function readTable(reading: Reading, table: Element, depth: number): void {
  const heads = allOf(table, 'table:table-header-rows').flatMap((each) => allOf(each, 'table:table-row'));
  const lines = allOf(table, 'table:table-row');
  const cells = (row: Element) =>
    childrenOf(row).filter(({ name }) => name === 'table:table-cell' || name === 'table:covered-table-cell');
  if (
    lines.every((row) => cells(row).length <= 1) ||
    childrenOf(table).some((each) => allOf(each, 'table:table').length > 0)
  ) {
    for (const row of lines) for (const cell of cells(row)) readBody(reading, cell, depth + 1);
    return;
  }
  const rows = lines
    .map((row) =>
      cells(row).flatMap((cell) => {
        const times = Math.min(Number(cell.attribs['table:number-columns-repeated'] ?? 1) || 1, WIDEST);
        const text = allOf(cell, 'text:p')
          .map((each) => textOf(reading, each))
          .filter((each) => each !== '')
          .join('\n');
        return Array<string>(text === '' ? Math.min(times, 1) : times).fill(text);
      }),
    )
    .filter((row) => row.some((cell) => cell !== ''));
  const [head = [], ...rest] = rows.map((row) => row.map((cell) => cell.replaceAll('**', '')));
  const split = heads.length > 0 ? { head, rows: rest } : headed([head, ...rest]);
  reading.out.table(split.head, split.rows);
}

function textOf(reading: Reading, paragraph: Element): string {
  const bold = reading.bold.has(paragraph.attribs['text:style-name'] ?? '');
  return markdownOfRuns(runsOf(reading, paragraph, { bold, link: null }, 0));
}

function runsOf(reading: Reading, parent: Element, look: Omit<Run, 'text'>, depth: number): Run[] {
  if (!mayGoDeeper(depth)) return [];
  return parent.children.flatMap((child): Run[] => {
    if (child.type === 'text') return [{ ...look, text: child.data.replace(/\s+/g, ' ') }];
    if (!('attribs' in child)) return [];
    switch (child.name) {
      case 'text:s':
      case 'text:tab':
        return [{ ...look, text: ' ' }];
      case 'text:line-break':
        return [{ ...look, text: '\n' }];
      case 'text:a': {
        const target = child.attribs['xlink:href'];
        return runsOf(reading, child, { ...look, link: isLink(target) ? target : look.link }, depth + 1);
      }
      case 'office:annotation':
      case 'draw:frame':
      case 'text:bookmark':
        return [];
      case 'text:note':
        return runsOf(reading, childOf(child, 'text:note-body') ?? child, look, depth + 1).map((run) => ({
          ...run,
          text: ` ${run.text}`,
        }));
      default: {
        const bold = look.bold || reading.bold.has(child.attribs['text:style-name'] ?? '');
        return runsOf(reading, child, { ...look, bold }, depth + 1);
      }
    }
  });
}
