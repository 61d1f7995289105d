import { isCookieText } from '../cookie-text.ts';
import { sentencesOf } from './sentences.ts';

/** The smallest part of a page that is found, shown and checked, with everything that governs it. */
export interface Line {
  kind: 'sentence' | 'item' | 'row';
  /** Its own words; a row's cells with ` | ` between them. */
  text: string;
  /** Headings above it, outermost first. */
  headings: string[];
  /** The sentence with a colon that a list or table belongs to. */
  lead: string | null;
  /** A row's column heads, and its cells. */
  columns: string[] | null;
  cells: string[] | null;
  /** Numbers that rise: lines of one section, and within it of one paragraph, list or table. */
  section: number;
  paragraph: number;
}

/** What is collected while a page is read. */
interface Reader {
  lines: Line[];
  headings: string[];
  section: number;
  paragraphs: number;
  prose: string[];
  lead: string | null;
  columns: string[] | null;
}

/** Longer lines are cut: nobody's sentence, and what is compared stays bounded. */
const LONGEST_LINE = 4000;
const LONGEST_HEADING = 120;

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const UNDERLINE = /^ {0,3}(?:=+|-{3,})[ \t]*$/;
const ITEM = /^\s{0,12}(?:[-*+•]|\d{1,3}[.)])\s+(\S.*)$/;
const BOLD_LINE = /^\*\*([^*]{2,80})\*\*:?$/;
const RULER_CELL = /^:?-{2,}:?$/;

/** The lines of a page of Markdown in reading order: navigation, cookie notices, scripts and comments left out, wrapped lines joined. */
export function linesOf(markdown: string): Line[] {
  const reader: Reader = {
    lines: [],
    headings: [],
    section: 0,
    paragraphs: 0,
    prose: [],
    lead: null,
    columns: null,
  };
  const raw = withoutHidden(markdown).split('\n');
  for (const [at, line] of raw.entries())
    readLine(reader, line.slice(0, LONGEST_LINE).trimEnd(), raw[at + 1] ?? '');
  endProse(reader);
  return reader.lines;
}

function readLine(reader: Reader, line: string, next: string): void {
  const trimmed = line.trim();
  const heading = headingOf(reader, line, next);
  const item = ITEM.exec(line);
  if (heading) openSection(reader, heading.depth, heading.title);
  else if (trimmed === '') {
    endProse(reader);
    reader.columns = null;
  } else if (UNDERLINE.test(line) || isNavigation(trimmed)) endProse(reader);
  else if (trimmed.startsWith('|')) readRow(reader, trimmed);
  else if (item) readItem(reader, item[1] ?? '');
  else if (!goesOnWithItem(reader, line)) reader.prose.push(trimmed);
}

/** A heading with marks, one that the next line underlines, or a bold line that stands for one. */
function headingOf(reader: Reader, line: string, next: string): { depth: number; title: string } | null {
  const marked = HEADING.exec(line);
  if (marked)
    return { depth: marked[1]?.length ?? 1, title: plainText((marked[2] ?? '').replace(/\s#+$/, '')) };
  const trimmed = line.trim();
  if (reader.prose.length > 0 || trimmed === '' || trimmed.length > LONGEST_HEADING) return null;
  if (UNDERLINE.test(next) && !trimmed.startsWith('|') && !UNDERLINE.test(line))
    return { depth: next.trim().startsWith('=') ? 1 : 2, title: plainText(trimmed) };
  const bold = BOLD_LINE.exec(trimmed)?.[1];
  return bold && !/[.!?]$/.test(bold) ? { depth: 6, title: plainText(bold) } : null;
}

/** Adds an indented line to the list item above it. */
function goesOnWithItem(reader: Reader, line: string): boolean {
  const last = reader.lines.at(-1);
  if (last?.kind !== 'item' || reader.prose.length > 0 || !/^\s{2,}\S/.test(line)) return false;
  if (last.paragraph !== reader.paragraphs) return false;
  last.text = `${last.text} ${plainText(line.trim())}`.slice(0, LONGEST_LINE);
  return true;
}

function openSection(reader: Reader, depth: number, title: string): void {
  endProse(reader);
  reader.headings = [
    ...reader.headings.slice(0, depth - 1),
    ...Array(Math.max(0, depth - 1 - reader.headings.length)).fill(''),
    title,
  ];
  reader.section += 1;
  reader.lead = null;
  reader.columns = null;
}

function readRow(reader: Reader, line: string): void {
  endProse(reader);
  const cells = line.replace(/^\|/, '').replace(/\|$/, '').split('|').map(plainText);
  if (
    cells.some((cell) => RULER_CELL.test(cell)) &&
    cells.every((cell) => cell === '' || RULER_CELL.test(cell))
  )
    return;
  if (reader.columns === null) {
    reader.columns = cells;
    reader.paragraphs += 1;
    return;
  }
  push(reader, 'row', cells.join(' | '), { lead: reader.lead, columns: reader.columns, cells });
}

function readItem(reader: Reader, text: string): void {
  endProse(reader);
  const last = reader.lines.at(-1);
  if (last?.kind !== 'item' || last.section !== reader.section || last.lead !== reader.lead)
    reader.paragraphs += 1;
  push(reader, 'item', plainText(text), { lead: reader.lead });
}

/** Ends a paragraph: its hard-wrapped lines are joined and cut into sentences; one that ends with a colon leads what follows. */
function endProse(reader: Reader): void {
  if (reader.prose.length === 0) return;
  const groups = joinWrapped(reader.prose);
  reader.prose = [];
  reader.paragraphs += 1;
  for (const sentence of groups.flatMap(sentencesOf)) push(reader, 'sentence', plainText(sentence), {});
  const last = plainText(groups.at(-1) ?? '');
  reader.lead = /[:：]$/.test(last) ? last : null;
}

function push(
  reader: Reader,
  kind: Line['kind'],
  text: string,
  more: Partial<Pick<Line, 'lead' | 'columns' | 'cells'>>,
): void {
  if (text === '' || !/[\p{L}\p{N}]/u.test(text)) return;
  const { headings, section, paragraphs } = reader;
  reader.lines.push({
    kind,
    text,
    headings,
    lead: null,
    columns: null,
    cells: null,
    section,
    paragraph: paragraphs,
    ...more,
  });
}

/** Lines of one paragraph that a page's width broke are joined; short lines with an end of their own stay apart. */
function joinWrapped(lines: readonly string[]): string[] {
  const groups: { parts: string[]; length: number }[] = [];
  for (const line of lines.map((each) => each.replace(/ {3,}/g, ' – '))) {
    const group = groups.at(-1);
    const before = group?.parts.at(-1) ?? '';
    if (!group || group.length > LONGEST_LINE) groups.push({ parts: [line], length: line.length });
    else if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line))
      group.parts[group.parts.length - 1] = before.slice(0, -1) + line;
    else if (wraps(before, line)) group.parts.push(line);
    else groups.push({ parts: [line], length: line.length });
    const current = groups.at(-1);
    if (current) current.length += line.length;
  }
  return groups.map(({ parts }) => parts.join(' '));
}

function wraps(before: string, line: string): boolean {
  if (!/[.:!?]$/.test(before) && (/^\p{Ll}/u.test(line) || before.length > 60)) return true;
  return before.length > 38 && /,$|\b(?:the|a|an|of|to|and|or)$/.test(before);
}

const NAVIGATION =
  /^\s*(?:skip to|home)\b|^\[home\]|©|accept all|privacy\b.{0,80}\bterms|impressum|datenschutz|aviso legal|mentions légales|privacybeleid|note legali|polityka prywatności|política de privacidad/i;
const SKIP =
  /^\[?(?:skip to|zum inhalt|ir al contenido|aller au contenu|vai al contenuto|naar (?:de )?inhoud|przejdź do treści|ir para o conteúdo)(?!\p{L})/iu;
const LINK = /\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)/g;

/** Menus, cookie notices and footers, which are never knowledge. */
function isNavigation(line: string): boolean {
  if (line.length < 260 && (NAVIGATION.test(line) || SKIP.test(line) || isCookieText(line))) return true;
  const links = line.match(LINK)?.length ?? 0;
  if (links >= 3 && line.replace(LINK, '').replace(/[\s·|>/•–-]/g, '').length < 12) return true;
  if (line.startsWith('|') || line.length >= 200) return false;
  return line.split(' | ').length > 3 || isMenu(plainText(line));
}

const STARTS = /^(?:home|start|startseite|inicio|accueil|inizio|strona główna|início|homepage)$/i;
const PLACES =
  /^(?:home|start|startseite|inicio|accueil|homepage|início|kontakt|contact|contact us|contacto|contatti|contato|contactos|search|suche|buscar|rechercher|cerca|zoeken|szukaj|cart(?: \(\d+\))?|warenkorb|basket|blog|news|aktuelles|about|about us|über uns|wir|nosotros|à propos|chi siamo|over ons|o nas|sobre nós|team|equipo|help|hilfe|faq|faqs|login|log in|anmelden|menu|menü|preise|prices|tarifs|prezzi|precios|prijzen|tarieven|leistungen|services|karriere|jobs|shop)$/i;
/** What stands at the foot of a site: "VAT no. 123 · Privacy · How to find us". */
const LEGAL =
  /^(?:privacy(?: policy)?|cookies|cookie policy|terms|terms of (?:use|service)|imprint|legal|agb|confidentialité|cgv|privacidad|privacidade|regulamin)$/i;
const MENU = { places: 2, segments: 3, longest: 30 };

/** A way through a site in one line: "Start › Heating › Service", "Home · Prices · Team · Contact". */
function isMenu(line: string): boolean {
  const segments = line.split(/ [·›»>•|/] /).map((segment) => segment.trim());
  if (segments.length < 2 || segments.some(({ length }) => length > MENU.longest)) return false;
  if (STARTS.test(segments[0] ?? '') || segments.some((each) => LEGAL.test(each))) return true;
  return (
    segments.length >= MENU.segments && segments.filter((each) => PLACES.test(each)).length >= MENU.places
  );
}

/** Markdown without its marks: the words that a reader sees. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!\[[^\]\n]{0,500}\]\([^)\n]{0,1000}\)/g, '')
    .replace(/\[([^\]\n]{0,500})\]\([^)\n]{0,1000}\)/g, '$1')
    .replace(/<br\s{0,5}\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>\n]{0,300}>/gi, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/(^|\s)[*_](\S[^*_\n]{0,300}\S|\S)[*_](?=[\s.,;:!?]|$)/g, '$1$2')
    .trim();
}

/** A page without comments, scripts and styles: cut by hand, so that no page can make it slow. */
function withoutHidden(markdown: string): string {
  if (!markdown.includes('<')) return markdown;
  let kept = markdown;
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<script', '</script>'],
    ['<style', '</style>'],
    ['<template', '</template>'],
  ] as const) {
    kept = cutBetween(kept, open, close);
  }
  return kept;
}

function cutBetween(text: string, open: string, close: string): string {
  const low = text.toLowerCase();
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const from = low.indexOf(open, at);
    if (from < 0) break;
    parts.push(text.slice(at, from));
    const until = low.indexOf(close, from + open.length);
    at = until < 0 ? text.length : until + close.length;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
