import { ApiError } from '../../kernel/errors.ts';
import { createSidePool } from '../../platform/processes/side-pool.ts';
import type { JobLimits } from '../../platform/processes/side-process.ts';
import type { RefusalKind } from './blocks/refusal.ts';
import type { Items } from './items/to-items.ts';
import type { FileLabel, ReadFile } from './read-file.ts';
import type { Format } from './read-words.ts';

const size = {
  atOnce: 2,
  mostOfOne: 6,
  tooMany: 'Too many files of this business are being read right now. Try again in a minute.',
};
/** Nobody waits longer to hear that a file is made to take forever. */
const limits: JobLimits = { memoryMb: 512, deadlineMs: 4_500 };

/** What is to be read: words as they were typed, or the bytes of a file. */
export type ReadingJob =
  | { kind: 'words'; text: string; name: string; format: Format | 'auto' }
  | ({ kind: 'file'; bytes: Uint8Array } & FileLabel);
/** What was read, as blocks and as the entries and pages they make. */
export type ReadDocument = ReadFile & Items;
/** What the reading process says. */
export type Reading = { document: ReadDocument } | { refused: { kind: RefusalKind; message: string } };

/** Reads what strangers wrote in a process of its own, whose time and memory are bounded and come back. */
export interface Reader {
  /** Throws 422 with a sentence that says what to do where a document cannot be read, 503 when too many wait. */
  read(businessId: string, job: ReadingJob): Promise<ReadDocument>;
}

/** A reader whose processes start with the first documents and end when there is nothing left to read. */
export function createReader(less: Partial<JobLimits> = {}): Reader {
  const thread = new URL('./reading-thread.ts', import.meta.url);
  const pool = createSidePool<ReadingJob, Reading>({ thread, tooMuch }, { ...limits, ...less }, size);
  return {
    read: async (businessId, job) => {
      const reading = await pool.run(businessId, job);
      if ('document' in reading) return reading.document;
      const { kind, message } = reading.refused;
      throw new ApiError('invalid_request', message, { extra: { refusal: kind } });
    },
  };
}

function tooMuch(what: string): ApiError {
  return new ApiError(
    'invalid_request',
    `Reading this ${what} that it may take, so it was stopped. Save the part that holds answers as a smaller file and send that.`,
    { extra: { refusal: 'too_much' } },
  );
}
