// `npm run clients`: writes anew what the clients for programs have from the contract.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientFiles } from './client-files.ts';

for (const [path, text] of clientFiles()) {
  const file = fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
