import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../kernel/config.ts';
import { StartError } from '../../kernel/errors.ts';
import { backup } from './backup.ts';
import { readS3Address, type S3Address, writtenAddress } from './s3/address.ts';
import { look } from './s3/look.ts';
import { type S3Settings, type S3Store, s3Store } from './s3/store.ts';
import { newUpload } from './s3/upload.ts';
import { withWorkFolder } from './work-folder.ts';

type Settings = Pick<Config, 'DATA_DIR' | 'DATABASE_URL' | 'version'> & S3Settings;

/**
 * Makes a backup as `backup` does and sends it to `s3://bucket/key`; a name that ends with `/` is a folder, in which it is
 * named after the moment. Returns its address. Throws StartError when something is there already or the store refuses.
 */
export async function backupToS3(
  config: Settings,
  target: string,
  options: { partBytes?: number; store?: S3Store } = {},
): Promise<string> {
  const address = named(readS3Address(target));
  const store = options.store ?? s3Store(config);
  // Before hours of work: whether the store can be reached, and the key is right.
  const seen = await look(store, address);
  if (seen.kind === 'object')
    throw new StartError(`${writtenAddress(address)} exists already. Name another.`);
  const upload = newUpload(store, address, options.partBytes);
  // Not where temporary files are: on many machines that is memory.
  const place = existsSync(config.DATA_DIR) ? config.DATA_DIR : tmpdir();
  await withWorkFolder(
    place,
    async (folder) => {
      const archive = join(folder, 'archive');
      await backup(config, archive);
      await upload.send(archive);
    },
    upload.abandon,
  );
  return writtenAddress(address);
}

function named({ bucket, key }: S3Address): S3Address {
  if (!key.endsWith('/')) return { bucket, key };
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  return { bucket, key: `${key}askbob-${moment}Z.tar.gz` };
}
