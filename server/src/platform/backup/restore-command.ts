import { restore } from './restore.ts';
import { runCommand } from './run-command.ts';

await runCommand('restore', restore, (file) => `${file} is restored. Start with: npm start`);
