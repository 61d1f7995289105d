import { parentPort } from 'node:worker_threads';
import { readMail } from './read-mail.ts';

parentPort?.on('message', (raw: Uint8Array) => {
  readMail(Buffer.from(raw)).then(
    (result) => parentPort?.postMessage({ result }),
    (error: unknown) =>
      parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
