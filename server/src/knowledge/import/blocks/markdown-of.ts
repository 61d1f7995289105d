import type { Block } from './block.ts';

/** Blocks as Markdown, with an empty line between them; what was left out is not in it. */
export function markdownOf(blocks: readonly Block[]): string {
  return blocks
    .map(markdownOfBlock)
    .filter((text) => text !== '')
    .join('\n\n');
}

function markdownOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.text)}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return listOf(block.items, block.start);
    case 'table':
      return tableOf(block.head, block.rows);
    case 'question':
      return [
        ...block.questions.map((question) => `**${oneLine(question)}**`),
        markdownOf(block.answer),
      ].join('\n\n');
    case 'page':
      return `# ${oneLine(block.title)}\n\n${block.text}`;
    case 'left_out':
      return '';
  }
}

/** The words of a block as a person would copy them; of one that was left out too. */
export function plainOf(block: Block): string {
  return block.kind === 'left_out' ? block.text : markdownOfBlock(block);
}

function listOf(items: readonly string[], start: number | null): string {
  return items
    .map((item, at) => {
      const [first = '', ...more] = item.split('\n');
      return [`${start === null ? '-' : `${start + at}.`} ${first}`, ...more.map((line) => `  ${line}`)].join(
        '\n',
      );
    })
    .join('\n');
}

/** A table without a head becomes a list: two cells as name and value, more with bars. */
function tableOf(head: readonly string[], rows: readonly string[][]): string {
  if (head.length === 0) return listOf(rows.map(nameAndValue), null);
  const width = Math.max(head.length, ...rows.slice(0, 10_000).map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cellOf(cells[at] ?? '')).join(' | ')} |`;
  return [line(head), line(Array(width).fill('---')), ...rows.map(line)].join('\n');
}

function nameAndValue(row: readonly string[]): string {
  const [name = '', ...values] = row.map(cellOf).filter((cell) => cell !== '');
  if (values.length === 0) return name;
  return /[:：?？]$/.test(name) ? `${name} ${values.join(' | ')}` : `${name}: ${values.join(' | ')}`;
}

/** A bar would open a cell of its own, a line break a row. */
function cellOf(text: string): string {
  return oneLine(text).replaceAll('|', '/');
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}
