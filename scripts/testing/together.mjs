// Runs several test files in this process, one after the other: each is a suite named by its path, so that its hooks are its own.
import { after, describe } from 'node:test';
import { pathToFileURL } from 'node:url';

const timeToEnd = 15_000;

/** @param timeout milliseconds after which a file has failed */
export function runTogether(files, timeout) {
  for (const file of files) {
    describe(file, { timeout }, async () => {
      await import(pathToFileURL(file).href);
    });
  }
  // What a file left open would keep the process for as long as all of its files may take.
  after(() => setTimeout(endByForce, timeToEnd).unref());
}

function endByForce() {
  console.error(`All tests ended, the process did not: ${process.getActiveResourcesInfo().join(', ')}`);
  process.exit(1);
}
