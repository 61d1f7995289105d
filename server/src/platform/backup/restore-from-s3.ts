import { join } from 'node:path';
import type { Config } from '../../kernel/config.ts';
import { StartError } from '../../kernel/errors.ts';
import { restoreArchive } from './restore.ts';
import { readS3Address } from './s3/address.ts';
import { download } from './s3/download.ts';
import { type S3Settings, type S3Store, s3Store } from './s3/store.ts';

type Settings = Pick<Config, 'DATA_DIR' | 'DATABASE_URL'> & S3Settings;

/**
 * Brings back the backup at `s3://bucket/key`, under the conditions of `restore`. Tells whether it carried the checksum it
 * was sent with. Throws StartError when there is none, or it is not what was sent.
 */
export async function restoreFromS3(
  config: Settings,
  target: string,
  store: S3Store = s3Store(config),
): Promise<{ isChecked: boolean }> {
  const address = readS3Address(target);
  if (address.key.endsWith('/')) throw new StartError(`${target} is a folder. Name one backup in it.`);
  let isChecked = false;
  await restoreArchive(config, async (folder) => {
    const file = join(folder, 'download');
    ({ isChecked } = await download(store, address, file));
    return file;
  });
  return { isChecked };
}
