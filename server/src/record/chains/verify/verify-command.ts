import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../../../kernel/config.ts';
import { StartError } from '../../../kernel/errors.ts';
import { runForOperator } from '../../../kernel/operator-error.ts';
import { type ReadStore, readSqlite } from '../../../platform/db/sqlite.ts';
import { existingSecretKey } from '../../../platform/secrets/secret-key.ts';
import { recordKey } from '../../seal/record-key.ts';
import { makeAnchor, readAnchor } from '../anchor.ts';
import { chainsThereAre } from './chains-there-are.ts';
import { readAgainst, type Verification, verifyRecord } from './verify-record.ts';

/** What was found: nothing, something that does not hold, or something that cannot be checked. */
type Result = 'holds' | 'broken' | 'unchecked';
const exitCodes = { holds: 0, broken: 1, unchecked: 2 };

/**
 * `npm run verify-audit -- [--since FILE] [--anchor FILE]`: verifies every record there is, a line each, also
 * against an anchor kept from before; writes the anchor of now when all holds.
 */
async function verifyAll(config: Config, options: Options): Promise<Result> {
  const key = recordKey(existingSecretKey(config.SECRET_KEY, config.DATA_DIR));
  const anchor = options.since === undefined ? undefined : readAnchor(readGiven(options.since));
  const source = await open(config);
  try {
    const against = { ...(await source.platform.read((q) => readAgainst(q, key))), anchor };
    const chains = await source.platform.read((q) => chainsThereAre(q, Object.keys(anchor?.chains ?? {})));
    let result: Result = 'holds';
    for (const { id, name } of chains) {
      const verified = await verifyRecord(source.forBusiness(id), against);
      for (const line of describe(`${name} (${id})`, verified)) console.log(line);
      if (!verified.ok) result = 'broken';
      else if (result === 'holds' && verified.segments.some(({ checked }) => !checked)) result = 'unchecked';
    }
    console.log(conclusions[result]);
    if (options.anchor !== undefined && result !== 'broken') await writeAnchor(source, options.anchor);
    return result;
  } finally {
    await source.close();
  }
}

const conclusions: { [R in Result]: string } = {
  holds: 'Every record holds.',
  broken: 'A record does not hold: something was changed, removed or put in. Keep the store as it is.',
  unchecked:
    'What can be checked holds. The rest was sealed with a key that is not here: set SECRET_KEY to that one to check it. If nobody ever changed the key, it is forged.',
};

function describe(
  name: string,
  { ok, audit, receipts, links, erasures, unjoined, segments, findings }: Verification,
): string[] {
  const waiting = unjoined > 0 ? `, ${unjoined} not joined yet` : '';
  const counts = `audit ${audit.records}, receipts ${receipts.records}, erasures ${erasures} in ${links} links${waiting}`;
  const others = segments.filter(({ checked }) => !checked);
  return [
    `${name}: ${ok ? 'holds' : 'BROKEN'}: ${counts}`,
    ...segments.slice(1).map(({ key_id, from }) => `  from link ${from} on another key (${key_id})`),
    ...others.map(
      ({ key_id, from, to }) => `  NOT CHECKED: links ${from} to ${to}, sealed with key ${key_id}`,
    ),
    ...findings.map(({ code, record }) => `  ${code.toUpperCase()} ${record}`),
  ];
}

function readGiven(file: string): string {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  return readFileSync(file, 'utf8');
}

async function writeAnchor(source: ReadStore, file: string): Promise<void> {
  const anchor = await source.platform.read((q) => makeAnchor(q, Date.now()));
  writeFileSync(file, `${JSON.stringify(anchor)}\n`);
  console.log(`The anchor of now is in ${file}. Keep it where whoever has this store cannot reach it.`);
}

/** The store to verify; the server may be running on it. */
async function open(config: Config): Promise<ReadStore> {
  if (config.DATABASE_URL) {
    const { openPostgres } = await import('../../../platform/db/postgres.ts');
    return openPostgres(config.DATABASE_URL, { poolSize: 1, directUrl: config.DATABASE_LISTEN_URL });
  }
  if (!existsSync(join(config.DATA_DIR, 'askbob.db'))) {
    throw new StartError(`There is no askbob.db in ${config.DATA_DIR}. Is DATA_DIR right?`);
  }
  return readSqlite(config.DATA_DIR);
}

interface Options {
  since?: string | undefined;
  anchor?: string | undefined;
}

function readOptions(): Options {
  try {
    return parseArgs({ options: { since: { type: 'string' }, anchor: { type: 'string' } } }).values;
  } catch {
    throw new StartError(
      'Use: npm run verify-audit -- [--since an-anchor-of-before.json] [--anchor new-anchor.json]',
    );
  }
}

await runForOperator(async () => {
  process.exitCode = exitCodes[await verifyAll(readConfig(), readOptions())];
});
