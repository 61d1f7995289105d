// Runs several test files in this process, one after the other: each is a suite named by its path, so that its hooks are its own.
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';

/** @param timeout milliseconds after which a file has failed */
export function runTogether(files, timeout) {
  for (const file of files) {
    describe(file, { timeout }, async () => {
      await import(pathToFileURL(file).href);
    });
  }
}
