import {
  type CommonTableExpressionNameNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type JoinNode,
  type KyselyPlugin,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  type QueryId,
  type RawNode,
  SelectionNode,
  SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueNode,
  WhereNode,
} from 'kysely';
import { walledTables } from './migrate.ts';
import { withBusiness } from './wall-insert.ts';
import {
  allOf,
  isOwn,
  nameOf,
  requireUnmoved,
  sourcesOf,
  WallError,
  type WalledSource,
} from './wall-nodes.ts';
import { requireNoTable } from './wall-raw.ts';

const walls = walledTables();
/** What a business's raw SQL may not name. */
const tables = new Set([...walls.business.keys(), ...walls.platform]);

/** Nobody changes the schema through a query object; MERGE and REPLACE are no statements of ours. */
const QUERIES = new Set([
  'SelectQueryNode',
  'InsertQueryNode',
  'UpdateQueryNode',
  'DeleteQueryNode',
  'RawNode',
]);

/** Joins whose right side a condition in ON keeps out. */
const ON = new Set(['InnerJoin', 'LeftJoin', 'LateralInnerJoin', 'LateralLeftJoin']);

/** Joins that have no ON; WHERE keeps their right side out. */
const CROSS = new Set(['CrossJoin', 'LateralCrossJoin']);

/**
 * Narrows every query to one business: what it selects from, joins, changes and deletes, however deep, and what it
 * inserts. The query throws WallError before it runs when it cannot be narrowed.
 */
export function businessWall(businessId: string): KyselyPlugin {
  return pluginOf(() => new BusinessWall(businessId));
}

/** Makes every query throw WallError that names a table of content, however deep. */
export function platformWall(): KyselyPlugin {
  return pluginOf(() => new PlatformWall());
}

/** A transformer is made when it is needed: what is compiled already needs none. */
function pluginOf(make: () => OperationNodeTransformer): KyselyPlugin {
  let transformer: OperationNodeTransformer | undefined;
  return {
    transformQuery: ({ node, queryId }) => {
      if (!QUERIES.has(node.kind)) throw new WallError(`no query may be a ${node.kind}`);
      transformer ??= make();
      return transformer.transformNode(node, queryId);
    },
    transformResult: async ({ result }) => result,
  };
}

class BusinessWall extends OperationNodeTransformer {
  readonly #id: ValueNode;
  /** Raw SQL whose text was read with the raw SQL around it. */
  readonly #read = new WeakSet<OperationNode>();

  constructor(businessId: string) {
    super();
    this.#id = ValueNode.create(businessId);
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const query = super.transformSelectQuery(node, queryId);
    return this.#narrowed(query, query.from?.froms, query.joins);
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    const query = super.transformUpdateQuery(node, queryId);
    const [own] = this.#walled([query.table]);
    if (!own) throw new WallError('nothing of a business is changed there');
    requireUnmoved(query.updates, own.column, this.#id);
    return this.#narrowed(query, [query.table, ...(query.from?.froms ?? [])], query.joins);
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const query = super.transformDeleteQuery(node, queryId);
    return this.#narrowed(query, [...query.from.froms, ...(query.using?.tables ?? [])], query.joins);
  }

  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    const join = super.transformJoin(node, queryId);
    if (CROSS.has(join.joinType)) return join;
    if (!ON.has(join.joinType)) throw new WallError(`no query may have a ${join.joinType}`);
    const on = allOf(this.#conditions([join.table]), join.on?.on);
    return on ? { ...join, on: OnNode.create(on) } : join;
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    const query = super.transformInsertQuery(node, queryId);
    const [into] = this.#walled([query.into]);
    if (!into) throw new WallError('nothing of a business is inserted there');
    const insert = withBusiness(query, into.column, this.#id);
    const { onConflict } = insert;
    if (!onConflict?.updates) return insert;
    requireUnmoved(onConflict.updates, into.column, this.#id);
    const where = allOf([isOwn(into, this.#id)], onConflict.updateWhere?.where);
    return { ...insert, onConflict: { ...onConflict, updateWhere: where && WhereNode.create(where) } };
  }

  /** A table that raw SQL names with `sql.table` is this business's part of it. */
  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    requireNoTable(node, tables, this.#read);
    const part = (parameter: OperationNode) =>
      TableNode.is(parameter) ? this.#partOf(parameter) : this.transformNode(parameter, queryId);
    return { ...node, parameters: node.parameters.map(part) };
  }

  protected override transformCommonTableExpressionName(
    node: CommonTableExpressionNameNode,
    queryId?: QueryId,
  ): CommonTableExpressionNameNode {
    // Where this name stands later on, it could be the table's or this one's.
    if (tables.has(nameOf(node.table))) throw new WallError(`a WITH takes the name ${nameOf(node.table)}`);
    return super.transformCommonTableExpressionName(node, queryId);
  }

  protected override transformMergeQuery(): never {
    throw new WallError('no query may be a MergeQueryNode');
  }

  #narrowed<T extends Narrowable>(query: T, sources: Sources = [], joins: T['joins'] = []): T {
    const crossed = joins.filter(({ joinType }) => CROSS.has(joinType)).map(({ table }) => table);
    const where = allOf(this.#conditions([...sources, ...crossed]), query.where?.where);
    return where ? { ...query, where: WhereNode.create(where) } : query;
  }

  #conditions(sources: Sources): OperationNode[] {
    return this.#walled(sources).map((source) => isOwn(source, this.#id));
  }

  #walled(sources: Sources): WalledSource[] {
    return sources.flatMap(sourcesOf).flatMap((source) => {
      if (walls.platform.has(source.name)) throw new WallError(`${source.name} is the platform's`);
      const column = walls.business.get(source.name);
      return column ? [{ ...source, column }] : [];
    });
  }

  #partOf(table: TableNode): OperationNode {
    const all = SelectQueryNode.cloneWithSelections(SelectQueryNode.createFrom([table]), [
      SelectionNode.createSelectAll(),
    ]);
    return this.#narrowed(all, [table]);
  }
}

type Sources = readonly (OperationNode | undefined)[];

type Narrowable = OperationNode & Pick<SelectQueryNode, 'where' | 'joins'>;

class PlatformWall extends OperationNodeTransformer {
  readonly #read = new WeakSet<OperationNode>();

  protected override transformTable(node: TableNode): TableNode {
    if (walls.content.has(nameOf(node))) throw new WallError(`the platform may not touch ${nameOf(node)}`);
    return node;
  }

  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    requireNoTable(node, walls.content, this.#read);
    return super.transformRaw(node, queryId);
  }
}
