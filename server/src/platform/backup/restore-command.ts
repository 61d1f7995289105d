import { restore } from './restore.ts';
import { restoreFromS3 } from './restore-from-s3.ts';
import { runCommand } from './run-command.ts';
import { isS3 } from './s3/address.ts';

await runCommand('restore', async (config, target) => {
  const done = `${target} is restored. Start with: npm start`;
  if (isS3(target)) {
    const { isChecked } = await restoreFromS3(config, target);
    return isChecked
      ? done
      : `${done} (It carried no checksum: something other than npm run backup put it there.)`;
  }
  await restore(config, target);
  return done;
});
