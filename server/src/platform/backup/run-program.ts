import { spawn } from 'node:child_process';
import { StartError } from '../../kernel/errors.ts';
import { inOneLine } from '../../kernel/operator-error.ts';

/** Runs another program to its end; throws StartError with what it wrote to stderr, in one line, when it fails or is not installed. */
export async function runProgram(
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<void> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk}`.slice(-4000);
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(new StartError(`${program} cannot be run: ${error.message}`)));
    child.once('close', resolve);
  });
  if (status !== 0) throw new StartError(`${program} failed: ${inOneLine(complaint)}`);
}

/** A PostgreSQL URL for a command line, where others on the machine can read it, and its password for the environment. */
export function withoutPassword(databaseUrl: string): { url: string; environment: Record<string, string> } {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = '';
  return { url: url.href, environment: password ? { PGPASSWORD: password } : {} };
}
