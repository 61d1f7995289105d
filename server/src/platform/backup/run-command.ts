import { resolve } from 'node:path';
import { type Config, readConfig } from '../../kernel/config.ts';
import { StartError } from '../../kernel/errors.ts';
import { runForOperator } from '../../kernel/operator-error.ts';
import { isS3 } from './s3/address.ts';

/** Runs `npm run <name> -- <target>`, a file or `s3://bucket/key`, with the operator's settings; says what came of it in one line, and in the exit status. */
export async function runCommand(
  name: string,
  work: (config: Config, target: string) => Promise<string>,
): Promise<void> {
  await runForOperator(async () => {
    const [argument, more] = process.argv.slice(2);
    if (!argument || more)
      throw new StartError(`Name one file: npm run ${name} -- <file>, or s3://bucket/key`);
    // npm changes to the project's folder and keeps the caller's in INIT_CWD.
    const target = isS3(argument) ? argument : resolve(process.env.INIT_CWD ?? '.', argument);
    console.log(await work(readConfig(), target));
  });
}
