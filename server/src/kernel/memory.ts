import { getHeapStatistics } from 'node:v8';
import { ApiError } from './errors.ts';

const MEGABYTE = 1024 * 1024;
/** What V8 counts as part of the limit and keeps for objects that have just been made. */
const YOUNG = 192 * MEGABYTE;
/** What is counted as used holds garbage, which goes when room is needed: enough for this much. */
const SMALL = 16 * MEGABYTE;

/** Bytes of heap that this server may hold for long, as `--max-old-space-size` or the machine's memory sets it. */
export function heapLimit(): number {
  return getHeapStatistics().heap_size_limit - YOUNG;
}

/**
 * Throws 503 unless the heap has room for so many bytes more. Without the question the work would take whatever there is,
 * and a server without memory ends, for everybody.
 * @param what such as "An import of this size"
 */
export function requireRoom(bytes: number, what: string): void {
  if (bytes < SMALL || bytes <= heapLimit() - getHeapStatistics().used_heap_size) return;
  throw new ApiError(
    'overloaded',
    `${what} needs about ${Math.ceil(bytes / MEGABYTE)} MB of memory, more than this server has free. ` +
      'Try again in a minute or in smaller parts, or have the server given more (--max-old-space-size).',
    { headers: { 'retry-after': '60' } },
  );
}
