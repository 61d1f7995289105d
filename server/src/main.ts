import { setTimeout as wait } from 'node:timers/promises';
import { buildApp } from './app.ts';
import { claimPort } from './first-start/claim-port.ts';
import { firstStart } from './first-start/first-start.ts';
import { reasonNotToStart } from './first-start/reason-not-to-start.ts';
import { unknownSettings } from './first-start/unknown-settings.ts';
import { welcome } from './first-start/welcome.ts';
import { readConfig } from './kernel/config.ts';
import { startMailbox } from './mailroom/mailbox/start-mailbox.ts';
import { startWorker } from './platform/jobs/start-worker.ts';
import { sealRecordsFromBefore } from './record/chains/seal-before.ts';
import { startJoiner } from './record/chains/start-joiner.ts';
import { createServices } from './services.ts';

/** Seconds after SIGTERM in which everything has ended. */
const DRAIN_SECONDS = 24;
/** Milliseconds in which whoever sends traffic here can see that this node is going; it serves until it stops listening. */
const NOTICE_MS = 1500;

/** Starts the server and keeps it running until a signal. */
async function main(): Promise<void> {
  const config = readConfig();
  const letGo = await claimPort(config.PORT, config.HOST);
  const services = await createServices(config);
  for (const line of unknownSettings()) services.log.warn(line);
  // One request's mistake must not take the others' server away.
  process.on('unhandledRejection', (err) => services.log.error({ err }, 'a promise was left alone'));
  const app = await buildApp(services);
  // Until its lines are out: another node's start would make passwords anew that were about to be shown here.
  await services.store.onOneNode(async () => {
    await sealRecordsFromBefore(services);
    const started = await firstStart(services, createServices);
    await letGo();
    await app.listen({ port: config.PORT, host: config.HOST });
    await welcome(services, started);
  });
  const worker = startWorker(services);
  const mailbox = startMailbox(services);
  const joiner = startJoiner(services);

  let stopping = false;
  const stop = async (noticeMs: number, exitCode = 0): Promise<void> => {
    if (stopping) return;
    stopping = true;
    services.draining = true;
    setTimeout(() => process.exit(exitCode), DRAIN_SECONDS * 1000).unref();
    services.streams.end(true);
    await wait(noticeMs);
    await Promise.all([app.close(), worker.stop(), mailbox.stop()]);
    await joiner.stop();
    await services.store.close();
    process.exit(exitCode);
  };
  process.on('SIGTERM', () => void stop(NOTICE_MS));
  process.on('SIGINT', () => void stop(0));
  process.on('uncaughtException', (err) => {
    // What state that left is not known: end in good order, and let the supervisor start a new one.
    services.log.fatal({ err }, 'an error nobody caught');
    void stop(0, 1);
  });
}

main().catch((error: unknown) => {
  console.error(reasonNotToStart(error) ?? error);
  process.exit(1);
});
