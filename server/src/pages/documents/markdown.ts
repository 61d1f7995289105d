import { code } from '../html/code.ts';
import { type Html, html } from '../html/html.ts';
import { diagram } from './diagram.ts';
import { inline, type LinkOf } from './inline.ts';

/** A document as a page: its title, what stands before the first part, and its parts. */
export interface Read {
  title: string;
  lead: Html;
  parts: { id: string; title: string; body: Html }[];
}

/** Reads one of our own documents. */
export function readDocument(text: string, linkOf: LinkOf): Read {
  const [, title = '', rest = text] = /^# ([^\n]+)\n(.*)$/s.exec(text) ?? [];
  const taken = new Set<string>();
  const pieces = splitAtHeadings(rest.split('\n'));
  const [before = [], ...parts] = pieces;
  return {
    title,
    lead: blocks(before, linkOf),
    parts: parts.map(([heading = '', ...lines]) => {
      const words = heading.replace(/^## +/, '');
      return { id: slug(words, taken), title: plainText(words), body: blocks(lines, linkOf, taken) };
    }),
  };
}

/** A heading's place on its page, as GitHub names it, so that links work in both. */
export function slug(heading: string, taken: Set<string>): string {
  const name = plainText(heading)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
  const id = taken.has(name) ? `${name}-${[...taken].filter((each) => each.startsWith(name)).length}` : name;
  taken.add(id);
  return id;
}

const plainText = (words: string): string => words.replaceAll(/[`*]|\]\([^)]*\)|\[/g, '');

function splitAtHeadings(lines: readonly string[]): string[][] {
  const pieces: string[][] = [[]];
  let isFenced = false;
  for (const line of lines) {
    if (line.startsWith('```')) isFenced = !isFenced;
    if (!isFenced && line.startsWith('## ')) pieces.push([]);
    pieces.at(-1)?.push(line);
  }
  return pieces;
}

const ITEM = /^( *)([-*]|\d+\.) +/;

function blocks(lines: readonly string[], linkOf: LinkOf, taken = new Set<string>()): Html {
  const made: Html[] = [];
  let at = 0;
  /** The lines from here on for as long as one is like this. */
  const take = (isLike: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && isLike(lines[at] ?? '')) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') at++;
    else if (line.startsWith('```')) {
      at++;
      const inside = take((each) => !each.startsWith('```'));
      at++;
      made.push(fenced(line.slice(3).trim(), inside));
    } else if (line.startsWith('#')) {
      at++;
      const words = line.replace(/^#+ +/, '');
      made.push(html`<h3 id="${slug(words, taken)}">${inline(words, linkOf)}</h3>`);
    } else if (line.startsWith('|')) {
      made.push(
        table(
          take((each) => each.startsWith('|')),
          linkOf,
        ),
      );
    } else if (line.startsWith('>')) {
      const quoted = take((each) => each.startsWith('>')).map((each) => each.replace(/^> ?/, ''));
      made.push(html`<blockquote>${blocks(quoted, linkOf, taken)}</blockquote>`);
    } else if (ITEM.test(line)) {
      made.push(
        list(
          take((each) => each.trim() === '' || each.startsWith(' ') || ITEM.test(each)),
          linkOf,
        ),
      );
    } else {
      const words = take((each) => each.trim() !== '' && !/^(?:```|#|\||>)/.test(each) && !ITEM.test(each));
      made.push(html`<p>${inline(words.join(' '), linkOf)}</p>`);
    }
  }
  return html`${made}`;
}

function fenced(language: string, lines: readonly string[]): Html {
  if (language === 'mermaid') return diagram(lines);
  return code(language || 'text', lines.join('\n'));
}

function list(lines: readonly string[], linkOf: LinkOf): Html {
  const indent = ITEM.exec(lines[0] ?? '')?.[1]?.length ?? 0;
  const isOrdered = /^ *\d/.test(lines[0] ?? '');
  const items: string[][] = [];
  for (const line of lines) {
    const found = ITEM.exec(line);
    if (found?.[1]?.length === indent) items.push([line.slice(found[0].length)]);
    else items.at(-1)?.push(line.replace(/^ {1,4}/, ''));
  }
  const inner = items.map(
    (item) =>
      html`<li>${item.length > 1 && item.includes('') ? blocks(item, linkOf) : itemOf(item, linkOf)}</li>`,
  );
  return isOrdered ? html`<ol>${inner}</ol>` : html`<ul>${inner}</ul>`;
}

/** An item of one paragraph, perhaps with a list below it. */
function itemOf(lines: readonly string[], linkOf: LinkOf): Html {
  const below = lines.findIndex((line, n) => n > 0 && (ITEM.test(line) || line.startsWith('```')));
  const own = below === -1 ? lines : lines.slice(0, below);
  const words = inline(own.map((line) => line.trim()).join(' '), linkOf);
  return below === -1 ? words : html`${words}${blocks(lines.slice(below), linkOf)}`;
}

function table(lines: readonly string[], linkOf: LinkOf): Html {
  const rows = lines.map(cells);
  const [head = [], , ...body] = rows;
  // Without a word over it, the first column names the rows.
  const isNamed = head[0] === '';
  const cellsOf = (row: string[]) =>
    row.map((cell, n) =>
      n === 0 && isNamed
        ? html`<th scope="row">${inline(cell, linkOf)}</th>`
        : html`<td>${inline(cell, linkOf)}</td>`,
    );
  return html`<div class="scroll" role="group" aria-label="Table" tabindex="0"><table><thead><tr>${head.map(
    (cell) => (cell === '' ? html`<td></td>` : html`<th>${inline(cell, linkOf)}</th>`),
  )}</tr></thead><tbody>${body.map((row) => html`<tr>${cellsOf(row)}</tr>`)}</tbody></table></div>`;
}

/** The cells of a row; a bar within code stands behind a stroke. */
function cells(line: string): string[] {
  return line
    .replace(/^\| ?/, '')
    .replace(/ ?\| *$/, '')
    .replaceAll('\\|', '\u0000')
    .split('|')
    .map((cell) => cell.trim().replaceAll('\u0000', '|'));
}
