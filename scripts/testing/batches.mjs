import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** Folders whose test files share a process: what a file costs there is mostly the start and the import of the server. */
const shared = /^(server|eval)\//;
/** What changes or measures the process itself, or starts a program beside it: such a file keeps one of its own. */
const changesProcess =
  /process\.(chdir|exit|exitCode|kill|on|once|emit|umask|memoryUsage)\b|process\.env(\.\w+|\[[^\]]+\]) = |delete process\.env|mock\.(timers|module)\b|globalThis\.\w+ = |monitorEventLoopDelay|createTestDatabase|startDovecot|startPgbouncer|startRadicale/;
/** A busy machine takes more than half of a process's time for twelve on PostgreSQL. */
const filesAtMost = 6;

/**
 * Deals a suite's files into batches, each of which runs in one process: files in a row, as long as they may share it.
 * @param read returns a file's text
 */
export function batchesOf(files, read = (file) => readFileSync(join(root, file), 'utf8')) {
  const alone = files.filter((file) => !shared.test(file) || changesProcess.test(read(file)));
  const together = files.filter((file) => !alone.includes(file));
  // The single ones come first: some wait long, and the batches fill the other process meanwhile.
  return [...alone.map((file) => [file]), ...evenParts(together)];
}

function evenParts(files) {
  const count = Math.ceil(files.length / filesAtMost);
  const parts = Array.from({ length: count }, () => []);
  // Neighbours are alike: dealing them out keeps a folder of heavy ones from becoming one long batch.
  for (const [index, file] of files.entries()) parts[index % count].push(file);
  return parts;
}
