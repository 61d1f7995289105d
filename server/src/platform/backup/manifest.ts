import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '../../kernel/errors.ts';

/** What a backup says about itself, in `manifest.json` inside the archive. */
const Manifest = z.object({
  format: z.literal(1),
  store: z.enum(['sqlite', 'postgres']),
  version: z.string(),
  created_at: z.string(),
});

export type Manifest = z.infer<typeof Manifest>;

export const manifestName = 'manifest.json';
/** The folder of DATA_DIR's files inside the archive. */
export const filesName = 'files';
export const dumpName = 'postgres.dump';

/** Reads the manifest of an unpacked backup. Throws StartError when the archive is not one. */
export function readManifest(folder: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')));
  } catch {
    throw new StartError('This file is not a backup made by `npm run backup`.');
  }
}
