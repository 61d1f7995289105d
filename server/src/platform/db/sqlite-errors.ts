import { ApiError, StartError } from '../../kernel/errors.ts';

/** The code of a store that another process holds. */
export const BUSY = 5;
/** Codes that say something about the disk, not about a statement of ours. */
const READ_ONLY = 8;
const INPUT_OUTPUT = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** The primary result code of an error of `node:sqlite`, or null for any other error. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

/** Why a store in a directory cannot be opened, as a line for the operator; other errors stay as they are. */
export function asStartError(error: unknown, directory: string): unknown {
  switch (sqliteCode(error)) {
    case CORRUPT:
    case NOT_A_DATABASE:
      return damaged(directory);
    case READ_ONLY:
    case CANNOT_OPEN:
      return new StartError(
        `The store in ${directory} cannot be written. Check who owns the folder and its files, and that its disk is not read-only.`,
      );
    case FULL:
    case INPUT_OUTPUT:
      return new StartError(
        `The store in ${directory} cannot be written: the disk is full or fails. Make room, and start again.`,
      );
    case BUSY:
      return new StartError(`Another program holds the store in ${directory}. Stop it, and start again.`);
    default:
      return error;
  }
}

/** A store that is half or holds other bytes than were written. */
export function damaged(directory: string): StartError {
  return new StartError(
    `The store in ${directory} is damaged. Move the folder away, and bring back a backup with npm run restore.`,
  );
}

const UNAVAILABLE = new Set([BUSY, READ_ONLY, INPUT_OUTPUT, CORRUPT, FULL, CANNOT_OPEN, NOT_A_DATABASE]);

/** 503 when the disk is the reason; other errors stay as they are. */
export function asUnavailable(error: unknown): unknown {
  const code = sqliteCode(error);
  return code !== null && UNAVAILABLE.has(code) ? storeUnavailable(error) : error;
}

/** The 503 of a store that cannot be used just now; `cause` is for the operator. */
export function storeUnavailable(cause: unknown): ApiError {
  const unavailable = new ApiError(
    'overloaded',
    'The store cannot be used just now. Nothing was changed; try again in a moment.',
    { headers: { 'retry-after': '5' } },
  );
  unavailable.cause = cause;
  return unavailable;
}
