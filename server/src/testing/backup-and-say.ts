import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withWorkFolder } from '../platform/backup/work-folder.ts';

// A backup that is held in the middle, for a test that ends it.
await withWorkFolder(process.argv[2] ?? '', async (folder) => {
  writeFileSync(join(folder, 'secret.key'), 'half');
  console.log('working');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
