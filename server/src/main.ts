import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { StartError } from './errors.ts';
import { firstStart, welcome } from './first-start/first-start.ts';
import { startWorker } from './jobs/start-worker.ts';
import { endStreams } from './live/streams.ts';
import { createServices } from './services.ts';

/** Seconds that work under way may take after SIGTERM. */
const DRAIN_SECONDS = 25;

/** Starts the server and keeps it running until a signal. */
async function main(): Promise<void> {
  const config = readConfig();
  const services = await createServices(config);
  const started = await firstStart(services);
  const app = await buildApp(services);
  const worker = startWorker(services);
  await app.listen({ port: config.PORT, host: config.HOST });
  for (const line of welcome(services, started)) console.log(line);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    services.draining = true;
    setTimeout(() => process.exit(0), DRAIN_SECONDS * 1000).unref();
    endStreams(services);
    await Promise.all([app.close(), worker.stop()]);
    await services.store.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

main().catch((error: unknown) => {
  if (error instanceof StartError) console.error(`Ask Bob cannot start: ${error.message}`);
  else console.error(error);
  process.exit(1);
});
