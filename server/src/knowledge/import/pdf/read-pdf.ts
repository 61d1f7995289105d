import { getDocumentProxy } from 'unpdf';
import type { ReadBlocks } from '../blocks/block.ts';
import { isLink, Paragraphs } from '../blocks/paragraphs.ts';
import { Refusal } from '../blocks/refusal.ts';
import { type Part, partsOfPage } from './columns.ts';
import { writeRegion } from './layout.ts';
import { type PageLines, takeEdges } from './page-edges.ts';
import { regionsOf } from './regions.ts';
import type { Link, TextPiece } from './segments.ts';
import { type Drawn, shapesOf, withDrawnBullets } from './shapes.ts';
import { withSuperscripts } from './superscripts.ts';
import { typeScale } from './type-scale.ts';

const MOST_PAGES = 500;
/** Pages of which it is looked at what each draws, for its bullets; of a longer file's, only those that use a font for the first time. */
const MOST_DRAWN = 60;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Reads a PDF: columns in reading order, headings by their size, tables, without what is repeated at the edges of its pages. */
export async function readPdf(bytes: Uint8Array): Promise<ReadBlocks> {
  const pdf = await open(bytes);
  if (pdf.numPages > MOST_PAGES) throw new Refusal('many_pages');
  const pages: (PageLines & { parts: Part[] })[] = [];
  const fonts: Fonts = new Map();
  for (let number = 1; number <= pdf.numPages; number++)
    pages.push(await readPage(await pdf.getPage(number), fonts, number <= MOST_DRAWN));
  if (pages.every(({ lines }) => lines.length === 0)) throw new Refusal('scan');
  const scale = typeScale(pages.flatMap(({ lines }) => lines));
  const edges = takeEdges(pages, scale.body);
  const out = new Paragraphs();
  for (const [at, { lines, parts }] of pages.entries()) {
    out.page = at + 1;
    const left = new Set(lines);
    for (const part of parts) {
      const rest = part.lines.filter((line) => left.has(line));
      for (const region of part.isTable ? [rest] : regionsOf(rest)) writeRegion(out, region, scale);
    }
  }
  for (const text of edges) out.leftOut(text, 'page_edge');
  return { title: await titleOf(pdf), blocks: out.blocks, problems: [] };
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, { useSystemFonts: false, verbosity: 0 });
  } catch (error) {
    throw new Refusal(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged');
  }
}

/** Whether each font that was seen is bold. */
type Fonts = Map<string, boolean>;

async function readPage(page: Page, fonts: Fonts, isDrawn: boolean): Promise<PageLines & { parts: Part[] }> {
  const { items, styles } = await page.getTextContent();
  const used = Object.keys(styles);
  const drawn = isDrawn || used.some((font) => !fonts.has(font)) ? await drawnOn(page) : null;
  if (drawn) for (const font of used) fonts.set(font, isBold(page, font));
  const pieces = items.flatMap((item): TextPiece[] =>
    'str' in item
      ? [
          {
            str: item.str,
            transform: item.transform,
            width: item.width,
            bold: fonts.get(item.fontName) ?? false,
          },
        ]
      : [],
  );
  const links = await linksOf(page);
  const [, bottom = 0, , top = 800] = page.view;
  page.cleanup();
  const found = partsOfPage(withSuperscripts(pieces), links);
  const lines = withDrawnBullets(
    found.flatMap((part) => part.lines),
    drawn ? await shapesOf(drawn) : [],
  );
  let at = 0;
  const parts = found.map((part) => {
    at += part.lines.length;
    return { ...part, lines: lines.slice(at - part.lines.length, at) };
  });
  return { lines, parts, bottom, height: top - bottom || 1 };
}

/** What can be clicked on a page and leads somewhere else. */
async function linksOf(page: Page): Promise<Link[]> {
  try {
    const notes: { subtype?: string; url?: string; rect?: number[] }[] = await page.getAnnotations();
    return notes.flatMap(({ subtype, url, rect }) =>
      subtype === 'Link' && isLink(url) && rect ? [{ url, rect }] : [],
    );
  } catch {
    // What cannot be followed can still be read.
    return [];
  }
}

/** What a page draws; null where that cannot be told: what cannot be drawn can still be read. */
async function drawnOn(page: Page): Promise<Drawn | null> {
  try {
    return await page.getOperatorList();
  } catch {
    return null;
  }
}

/** Whether a font is bold: pdf.js knows a font's name once it has looked at what the page draws. */
function isBold(page: Page, font: string): boolean {
  if (!page.commonObjs.has(font)) return false;
  return /bold|black|heavy|semibold/i.test(String(page.commonObjs.get(font)?.name));
}

async function titleOf(pdf: Pdf): Promise<string> {
  try {
    const { info } = await pdf.getMetadata();
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
    // Many programs write the name of the file or nothing anybody would read.
    return /untitled|unbenannt|\.\w{2,4}$|^microsoft/i.test(title) ? '' : title;
  } catch {
    return '';
  }
}
