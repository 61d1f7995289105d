import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { LiveEvent } from '../live/event.ts';
import type { Hold } from './holds.ts';
import type { BusinessSchema, PlatformSchema, Schema, SharedSchema } from './schema.ts';

/** Stands for a business where something belongs to none: in the record, for jobs and events. */
export const PLATFORM = 'platform';

/** A store's own queries, before any wall. */
export type OpenQueries = Kysely<Schema>;

/** What is done with a query object; its plugins, the walls, cannot be taken off. */
type QueryObject<S> = Pick<
  Kysely<S>,
  'selectFrom' | 'selectNoFrom' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'with' | 'getExecutor'
>;

/** Only in types, which would otherwise take one for the other. */
interface Behind<W extends 'business' | 'platform'> {
  readonly wall?: W;
}

/** Queries of one business, narrowed to it. */
export type BusinessQueries = QueryObject<BusinessSchema> & Behind<'business'>;

/** Queries of the platform, which see no content. */
export type PlatformQueries = QueryObject<PlatformSchema> & Behind<'platform'>;

/** Queries of either, on what both see. */
export type Queries = QueryObject<SharedSchema>;

/** A view of one business's rows. */
export interface BusinessRead {
  readonly businessId: string;
  readonly q: BusinessQueries;
}

/** One all-or-nothing change to one business, with what follows from it. */
export interface BusinessTx extends BusinessRead {
  /** Tells everyone who watches, on every node, once this is committed. */
  emit(event: LiveEvent): void;
  /**
   * Takes a write whose outcome nobody reads: the transaction fails if it does, and nobody waits for its answer before.
   * Unset where an answer costs no way.
   */
  readonly later?: (write: Promise<unknown>) => void;
  /** Whether rows have to be locked: PostgreSQL has many writers, SQLite one. */
  readonly rowLocks: boolean;
  /** Locks the rows a query reads until the transaction ends; SQLite has one writer and needs no lock. */
  locked<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O>;
  /** Keeps the rows a query reads from being changed until the transaction ends; others may do so at the same time. */
  kept<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O>;
  /**
   * Takes the lock of a key within the business until the transaction ends; others wait for it. What was read before may
   * have changed since. SQLite has one writer, and nobody waits.
   */
  advisoryLock(key: string): Promise<void>;
  /** Runs on this node once committed; it must not throw. */
  afterCommit(run: () => void): void;
}

/** A store that is read, or read for a change. */
export type Reading = BusinessRead & Partial<Pick<BusinessTx, 'rowLocks'>>;

/** What is read for a change, its rows locked; or just to look, and then nothing is. */
export type ReadForChange = BusinessRead & Pick<BusinessTx, 'rowLocks' | 'locked'>;

/** The only way to a business's rows. */
export interface BusinessDb {
  readonly businessId: string;
  read<T>(work: (db: BusinessRead) => Promise<T>): Promise<T>;
  /**
   * As `read`, on a read replica where the installation has one, and else on the store itself: what it sees may be some seconds
   * old, and the work may be done twice. For figures and searches.
   */
  readReplica<T>(work: (db: BusinessRead) => Promise<T>): Promise<T>;
  transaction<T>(work: (tx: BusinessTx) => Promise<T>): Promise<T>;
}

/** Businesses, users, logins, keys, audit and jobs across the installation; never conversations or knowledge. */
export interface PlatformDb {
  read<T>(work: (q: PlatformQueries) => Promise<T>): Promise<T>;
  /** `emit` tells everyone who watches a business, on every node, once this is committed. */
  transaction<T>(work: (q: PlatformQueries, emit: EmitTo) => Promise<T>): Promise<T>;
}

/** Tells what happened in a business, or under `PLATFORM` what happened in none. */
export type EmitTo = (businessId: string, event: LiveEvent) => void;

/** An open store. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  forBusiness(businessId: string): BusinessDb;
  readonly platform: PlatformDb;
  /** Events of all businesses, from this node and the others. */
  onEvent(listener: (businessId: string, event: LiveEvent) => void): void;
  /** Runs when events may have been lost: whoever watches reads the store anew. */
  onGap(listener: () => void): void;
  /** Tells everyone who watches something that is not stored, such as typing. */
  broadcast(businessId: string, event: LiveEvent): void;
  /** Does work on this node while no other one does any; an embedded store has no other. */
  onOneNode<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Does lasting work on one node at a time: waits until it is this node's turn or `stopped` is aborted. The signal that
   * the work is given says that the turn is over, maybe late: two nodes may work at once for a moment.
   */
  inTurn(stopped: AbortSignal, work: (over: AbortSignal) => Promise<void>): Promise<void>;
  /** Work that goes on while no transaction is open, and that another node may take over once this one has died. */
  hold(): Hold;
  /**
   * Makes what the work writes to the store it is given visible at one moment, or never: its transactions are parts
   * of one. Everyone else's changes wait, so it is for when nobody is served yet.
   */
  atOnce<T>(work: (within: Store) => Promise<T>): Promise<T>;
  /** Throws when the store cannot be read and written just now. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
