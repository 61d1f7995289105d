import type { FindingCode } from '@askbob/contract/endpoints/insights.ts';
import type { BusinessRead } from '../../../platform/db/store.ts';
import type { RecordKey } from '../../seal/record-key.ts';
import type { Anchor } from '../anchor.ts';

/** Rows read at once: bounded memory, and visitors' messages go between. */
export const BATCH = 500;

/** What is needed of a store to verify one business's record. */
export interface Readable {
  businessId: string;
  read<T>(work: (db: BusinessRead) => Promise<T>): Promise<T>;
}

/** What a business's record is held against. */
export interface Against {
  /** The key of now. */
  key: RecordKey;
  /** Names of the keys that the installation had, in their order. */
  keys: readonly string[];
  /** What an auditor kept outside. */
  anchor?: Anchor | undefined;
}

/** One business's record while it is verified. */
export interface View extends Against {
  db: Readable;
  /** Notes what does not hold; `record` says where, in a way that a person can look up. */
  found(code: FindingCode, record: string): void;
}

/** Whether a row was sealed with the key of now, so that its MAC can be made again. */
export function canCheck({ key }: Against, row: { key_id: string }): boolean {
  return row.key_id === key.id;
}
