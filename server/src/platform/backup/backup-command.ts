import { backup } from './backup.ts';
import { runCommand } from './run-command.ts';

await runCommand('backup', backup, (file) => `The backup is in ${file}.`);
