import { ApiError } from '../../kernel/errors.ts';
import { createSidePool } from '../../platform/processes/side-pool.ts';
import type { JobLimits } from '../../platform/processes/side-process.ts';
import type { ReadMail } from './read-mail.ts';

const size = {
  atOnce: 2,
  mostOfOne: 200,
  tooMany: 'Too many mails are being read right now. Try again in a minute.',
};
const limits: JobLimits = { memoryMb: 512, deadlineMs: 20_000 };

/** Reads mails of strangers in a process of its own, whose time and memory are bounded and come back. */
export interface MailReader {
  /** Throws when a mail takes more than it may, and 503 when too many wait. */
  read(raw: Buffer): Promise<ReadMail>;
}

/** A reader whose processes start with the first mails and end when there is nothing left to read. */
export function createMailReader(less: Partial<JobLimits> = {}): MailReader {
  const thread = new URL('./mail-thread.ts', import.meta.url);
  const pool = createSidePool<Buffer, ReadMail>({ thread, tooMuch }, { ...limits, ...less }, size);
  return { read: (raw) => pool.run('mail', raw) };
}

function tooMuch(what: string): ApiError {
  return new ApiError('invalid_request', `Reading this mail ${what} that it may take, so it was stopped.`);
}
