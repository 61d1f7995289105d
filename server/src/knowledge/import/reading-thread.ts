import { parentPort } from 'node:worker_threads';
import type { SideReply } from '../../platform/processes/side-process.ts';
import { toItems } from './items/to-items.ts';
import { readFile, refusalOf } from './read-file.ts';
import { readWords } from './read-words.ts';
import type { Reading, ReadingJob } from './reader.ts';

parentPort?.on('message', async (job: ReadingJob) => {
  const reply: SideReply<Reading> = { result: await read(job) };
  parentPort?.postMessage(reply);
});

async function read(job: ReadingJob): Promise<Reading> {
  try {
    const found =
      job.kind === 'words' ? readWords(job.text, job) : await readFile(Buffer.from(job.bytes), job);
    const title = found.title || job.name.replace(/\.[a-z0-9]{1,8}$/i, '').trim();
    const url = job.kind === 'file' ? job.url : undefined;
    return { document: { ...found, ...toItems(found.blocks, { title, ...(url ? { url } : {}) }) } };
  } catch (error) {
    const { kind, message } = refusalOf(error);
    return { refused: { kind, message } };
  }
}
