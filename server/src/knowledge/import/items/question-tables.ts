import type { Block } from '../blocks/block.ts';
import { endsAsQuestion } from './asks.ts';
import { columnsOf } from './columns.ts';

/** Tables whose columns are named for questions and answers, or whose first column asks, as questions; others stay. */
export function questionTables(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? questionsOfTable(block) : [block]));
}

function questionsOfTable(table: Block & { kind: 'table' }): Block[] {
  const columns = columnsOf(table.head);
  const question = columns?.indexOf('question') ?? 0;
  const answer = columns?.indexOf('answer') ?? 1;
  if (question < 0 || answer < 0) return [table];
  if (!columns && !firstColumnAsks(table)) return [table];
  const rows = !columns && table.head.length > 0 ? [table.head, ...table.rows] : table.rows;
  return rows.map((row): Block => {
    const rest = row.filter((cell, at) => at !== question && at !== answer && cell !== '' && !columns);
    const text = [row[answer] ?? '', ...rest].filter((cell) => cell !== '').join('\n');
    return {
      kind: 'question',
      source: table.source,
      questions: [row[question] ?? ''],
      answer: text === '' ? [] : [{ kind: 'paragraph', text, source: table.source }],
    };
  });
}

function firstColumnAsks({ rows }: Block & { kind: 'table' }): boolean {
  const asking = rows.filter(([first = '']) => endsAsQuestion(first)).length;
  return asking > 0 && asking >= rows.length * 0.6;
}
