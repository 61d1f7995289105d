import { parentPort } from 'node:worker_threads';
import { type CalendarJob, readCalendar } from './read-calendar.ts';

parentPort?.on('message', (job: CalendarJob) => {
  try {
    parentPort?.postMessage({ result: readCalendar(job) });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
