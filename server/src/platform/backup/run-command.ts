import { resolve } from 'node:path';
import { type Config, readConfig } from '../../kernel/config.ts';
import { StartError } from '../../kernel/errors.ts';
import { runForOperator } from '../../kernel/operator-error.ts';

/** Runs `npm run <name> -- <file>` with the operator's settings; says what came of it in one line, and in the exit status. */
export async function runCommand(
  name: string,
  work: (config: Config, file: string) => Promise<void>,
  done: (file: string) => string,
): Promise<void> {
  await runForOperator(async () => {
    const [argument, more] = process.argv.slice(2);
    if (!argument || more) throw new StartError(`Name one file: npm run ${name} -- <file>`);
    // npm changes to the project's folder and keeps the caller's in INIT_CWD.
    const file = resolve(process.env.INIT_CWD ?? '.', argument);
    await work(readConfig(), file);
    console.log(done(file));
  });
}
