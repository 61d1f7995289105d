import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { StartError } from '../../../kernel/errors.ts';
import { inOneLine } from '../../../kernel/operator-error.ts';
import { type S3Address, writtenAddress } from './address.ts';
import { ask, insisting } from './call.ts';
import { CHECKSUM } from './look.ts';
import { isPassing, S3Refusal } from './refusal.ts';
import type { S3Store } from './store.ts';

/**
 * Writes an object into a new file, chunk by chunk, going on where the line broke. Throws StartError with one line, also when
 * it is not what was sent there. Tells whether the object carried a checksum of ours.
 */
export async function download(
  store: S3Store,
  address: S3Address,
  file: string,
): Promise<{ isChecked: boolean }> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let tag: string | undefined;
  let sha256: string | undefined;
  let written = 0;
  try {
    for (let isWhole = false; !isWhole; ) {
      const before = written;
      isWhole = await insisting(store, async () => {
        const headers: Record<string, string> =
          tag === undefined ? {} : { range: `bytes=${written}-`, 'if-match': tag };
        const answer = await ask(store, address, { method: 'GET', headers }).catch(asChanged);
        tag ??= answer.headers.etag;
        sha256 ??= answer.headers[CHECKSUM];
        requireFrom(answer.headers['content-range'], written);
        try {
          for await (const chunk of answer.body as AsyncIterable<Buffer>) {
            await keep(handle, chunk);
            hash.update(chunk);
            written += chunk.length;
          }
        } catch (error) {
          // What has come counts as progress: the attempts begin anew.
          if (tag !== undefined && written > before && isPassing(error)) return false;
          throw error;
        }
        return true;
      });
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (sha256 !== undefined && hash.digest('hex') !== sha256) {
    throw new StartError(
      `${writtenAddress(address)} is not what was sent there (its checksum differs), nothing was restored. Take an older one.`,
    );
  }
  return { isChecked: sha256 !== undefined };
}

/** What was asked for by its tag is another one by now. */
function asChanged(error: unknown): never {
  if (!(error instanceof S3Refusal && error.code === 'PreconditionFailed')) throw error;
  throw new StartError('The backup was changed while it was read, nothing was restored. Try again.');
}

/** A full disk is no fault of the line. */
async function keep(handle: FileHandle, chunk: Buffer): Promise<void> {
  try {
    await handle.writeFile(chunk);
  } catch (error) {
    throw new StartError(`What is downloaded cannot be kept in DATA_DIR: ${inOneLine(error)}`);
  }
}

/** A store that does not go on where it was asked to would double what has come. */
function requireFrom(range: string | undefined, start: number): void {
  if (start === 0 || range?.startsWith(`bytes ${start}-`)) return;
  throw new StartError('The line broke, and the store cannot go on in the middle. Try again.');
}
