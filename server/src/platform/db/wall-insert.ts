import {
  AliasNode,
  ColumnNode,
  IdentifierNode,
  type InsertQueryNode,
  type OperationNode,
  PrimitiveValueListNode,
  SelectionNode,
  SelectQueryNode,
  ValueListNode,
  type ValueNode,
  ValuesNode,
} from 'kysely';
import { isSame, WallError } from './wall-nodes.ts';

/** The insert with the business in every row's column. Throws WallError when one is another's, or may be. */
export function withBusiness(node: InsertQueryNode, column: string, id: ValueNode): InsertQueryNode {
  const { columns, values, replace, orAction, onDuplicateKey } = node;
  // REPLACE deletes what is in the way, whosever it is.
  if (replace || orAction || onDuplicateKey) throw new WallError('an insert may only use ON CONFLICT');
  if (!columns || !values) throw new WallError('an insert names its columns and values');
  const at = columns.findIndex(({ column: { name } }) => name.toLowerCase() === column);
  if (at >= 0) {
    requireOwn(values, at, id);
    return node;
  }
  return { ...node, columns: [...columns, ColumnNode.create(column)], values: withValue(values, column, id) };
}

function requireOwn(values: OperationNode, at: number, id: ValueNode): void {
  const own =
    ValuesNode.is(values) &&
    values.values.every((row) =>
      PrimitiveValueListNode.is(row) ? row.values[at] === id.value : isSame(row.values[at], id),
    );
  if (!own) throw new WallError('a row would be another business’s, or may be');
}

function withValue(values: OperationNode, column: string, id: ValueNode): OperationNode {
  if (SelectQueryNode.is(values) && !values.setOperations) {
    const said = AliasNode.create(id, IdentifierNode.create(column));
    return SelectQueryNode.cloneWithSelections(values, [SelectionNode.create(said)]);
  }
  if (!ValuesNode.is(values)) throw new WallError('an insert takes rows, or one select');
  return ValuesNode.create(
    values.values.map((row) =>
      PrimitiveValueListNode.is(row)
        ? PrimitiveValueListNode.create([...row.values, id.value])
        : ValueListNode.create([...row.values, id]),
    ),
  );
}
