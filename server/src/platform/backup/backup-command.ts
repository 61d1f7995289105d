import { backup } from './backup.ts';
import { backupToS3 } from './backup-to-s3.ts';
import { runCommand } from './run-command.ts';
import { isS3 } from './s3/address.ts';

await runCommand('backup', async (config, target) => {
  if (isS3(target)) return `The backup is in ${await backupToS3(config, target)}.`;
  await backup(config, target);
  return `The backup is in ${target}.`;
});
