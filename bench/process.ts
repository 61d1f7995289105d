import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A server under measurement. */
export interface Measured {
  url: string;
  child: ChildProcess;
  /** Milliseconds from spawn to the first 200. */
  startMs: number;
  /** Lines it printed. */
  output: () => string;
  /** CPU seconds used so far, user and system. */
  cpuSeconds: () => number;
  /** Resident memory in MB. */
  rssMb: () => number;
  /** Resolves once it does nothing any more, such as reading new texts in the background; throws after two minutes. */
  settled: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Clock ticks per second of /proc: 100 on every Linux Node runs on. */
const TICKS = 100;

/** Starts a server program and waits until `path` answers 200; throws after 60 s. */
export async function startMeasured(
  program: string,
  port: number,
  path: string,
  environment: Record<string, string>,
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, program], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Also where a bench fails, nothing of it stays behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(`${url}${path}`, child);
  const startMs = performance.now() - started;
  const proc = (file: string): string => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');
  const cpuSeconds = () => {
    const fields = proc('stat').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  };
  return {
    url,
    child,
    startMs,
    output: () => printed,
    cpuSeconds,
    settled: async () => {
      for (let second = 0; second < 120; second++) {
        const before = cpuSeconds();
        await wait(1000);
        if (cpuSeconds() - before < 0.1) return;
      }
      throw new Error(`${program} was still at work after two minutes`);
    },
    rssMb: () => Number(/VmRSS:\s+(\d+)/.exec(proc('status'))?.[1] ?? 0) / 1024,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const healthy = await fetch(url).then(
      (reply) => reply.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${url} did not answer within 60 s`);
}
