import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type ColumnUpdateNode,
  IdentifierNode,
  ListNode,
  type OperationNode,
  OperatorNode,
  ParensNode,
  ReferenceNode,
  TableNode,
  ValueNode,
} from 'kysely';

/** A query that cannot be narrowed to its business; a mistake in our code, never a caller's. */
export class WallError extends Error {
  constructor(reason: string) {
    super(`the wall: ${reason}`);
  }
}

/** A table that a query reads or changes, and the name its columns go by there. */
interface Source {
  name: string;
  as: TableNode;
}

/** A source that says in a column whose each row is. */
export interface WalledSource extends Source {
  column: string;
}

/** SQLite takes names in any case, even quoted. */
export function nameOf({ table }: TableNode): string {
  return table.identifier.name.toLowerCase();
}

/** The tables among what a query reads or changes; subqueries and raw SQL are narrowed where they stand. */
export function sourcesOf(node: OperationNode | undefined): Source[] {
  if (!node) return [];
  if (ListNode.is(node)) return node.items.flatMap(sourcesOf);
  if (TableNode.is(node)) return [{ name: nameOf(node), as: node }];
  if (!AliasNode.is(node) || !TableNode.is(node.node)) return [];
  if (!IdentifierNode.is(node.alias)) throw new WallError('raw SQL gives a table its alias');
  return [{ name: nameOf(node.node), as: TableNode.create(node.alias.name) }];
}

/** The condition that a source's rows are the business's. */
export function isOwn({ as, column }: WalledSource, id: ValueNode): OperationNode {
  const own = ReferenceNode.create(ColumnNode.create(column), as);
  return BinaryOperationNode.create(own, OperatorNode.create('='), id);
}

/** All conditions, and in brackets what was there before, which may be raw SQL with an OR in it. */
export function allOf(
  conditions: readonly OperationNode[],
  before?: OperationNode,
): OperationNode | undefined {
  if (conditions.length === 0) return before;
  const all = before ? [...conditions, ParensNode.create(before)] : conditions;
  return all.reduce((left, right) => AndNode.create(left, right));
}

/** Throws WallError when a change would give a row to another business. */
export function requireUnmoved(
  updates: readonly ColumnUpdateNode[] | undefined,
  column: string,
  id: ValueNode,
): void {
  for (const { column: set, value } of updates ?? []) {
    const changed = ReferenceNode.is(set) ? set.column : set;
    if (!ColumnNode.is(changed)) throw new WallError('raw SQL names the column to change');
    if (changed.column.name.toLowerCase() === column && !isSame(value, id)) {
      throw new WallError('a row would change its business');
    }
  }
}

/** Whether a node is exactly the business's id. */
export function isSame(node: OperationNode | undefined, id: ValueNode): boolean {
  return node !== undefined && ValueNode.is(node) && node.value === id.value;
}
