import { ColumnNode, IdentifierNode, type OperationNode, RawNode, ReferenceNode } from 'kysely';
import { nameOf, WallError } from './wall-nodes.ts';

/** A name that stands for itself: neither before a dot, where it only says whose column, nor made up by AS. */
const NAMES = /(?<!\bas )\b\w+\b(?! ?\.)/gi;

/**
 * Throws WallError when raw SQL names one of the tables in its text, where nobody can narrow it, or closes a bracket
 * that it did not open. Raw SQL inside raw SQL is read with it, and kept in `read` to be skipped later.
 */
export function requireNoTable(
  node: RawNode,
  tables: ReadonlySet<string>,
  read: WeakSet<OperationNode>,
): void {
  if (read.has(node)) return;
  const text = textOf(node, read).replaceAll(/\s+/g, ' ');
  for (const [name] of text.matchAll(NAMES)) {
    if (tables.has(name.toLowerCase()))
      throw new WallError(`raw SQL names ${name}: use sql.table('${name}')`);
  }
  let open = 0;
  for (const [bracket] of text.replaceAll(/'[^']*'/g, '').matchAll(/[()]/g)) {
    open += bracket === '(' ? 1 : -1;
    if (open < 0) throw new WallError('raw SQL closes a bracket that it did not open');
  }
}

/** What stands in raw SQL as written; values, tables and built queries, which are narrowed, are left out. */
function textOf(node: OperationNode, read: WeakSet<OperationNode>): string {
  if (IdentifierNode.is(node)) return node.name;
  if (ColumnNode.is(node)) return node.column.name;
  if (ReferenceNode.is(node)) {
    const column = textOf(node.column, read);
    return node.table ? `${nameOf(node.table)}.${column}` : column;
  }
  if (!RawNode.is(node)) return ' ? ';
  read.add(node);
  const [first = '', ...rest] = node.sqlFragments;
  return rest.reduce((text, next, i) => {
    const parameter = node.parameters[i];
    return text + (parameter ? textOf(parameter, read) : '') + next;
  }, first);
}
