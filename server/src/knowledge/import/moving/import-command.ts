import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../../../kernel/config.ts';
import { StartError } from '../../../kernel/errors.ts';
import { runForOperator } from '../../../kernel/operator-error.ts';
import { changeBeside, changeBusinessBeside } from '../../../platform/db/open.ts';
import type { BusinessDb } from '../../../platform/db/store.ts';
import { existingSecretKey } from '../../../platform/secrets/secret-key.ts';
import { recordKey } from '../../../record/seal/record-key.ts';
import { type KeepingColumns, NOT_KEPT } from '../../drafts/keeping.ts';
import { storeDocuments } from '../import-documents.ts';
import { type Item, toItems } from '../items/to-items.ts';
import { whys } from '../items/whys.ts';
import { readFile } from '../read-file.ts';
import { readImport } from '../read-import.ts';
import { type Moved, readExport } from './read-export.ts';
import { type System, systems } from './systems.ts';

const usage = `npm run import -- --from ${systems.join('|')}|csv --business NAME-OR-ID FILE …`;

/** `npm run import -- --from SYSTEM --business NAME FILE …`: brings exports of another system into a business's draft. */
async function moveIn(config: Config, args: readonly string[]): Promise<string[]> {
  const { values, positionals } = readArgs(args);
  const business = await businessNamed(config, values.business ?? '');
  const told: string[] = [];
  for (const file of positionals) {
    const moved = await readOne(file, values.from ?? '');
    for (const { title, why } of moved.skipped) told.push(`Left out: ${title.replaceAll('\n', ' ')}. ${why}`);
    const { created, updated, unchanged } = await store(config, business, moved.items);
    told.push(
      `${basename(file)}: ${created} added, ${updated} updated, ${unchanged} unchanged in the draft of ${business.name}.`,
    );
  }
  return [...told, 'Look through the draft under Knowledge, then publish it.'];
}

function readArgs(args: readonly string[]) {
  const options = { from: { type: 'string' }, business: { type: 'string' } } as const;
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true });
    const known = [...systems, 'csv'] as readonly string[];
    if (known.includes(read.values.from ?? '') && read.values.business && read.positionals.length > 0)
      return read;
  } catch {
    // An unknown option: the usage says which there are.
  }
  throw new StartError(`Use it so: ${usage}`);
}

async function readOne(path: string, from: string): Promise<Moved> {
  const bytes = given(path);
  const system = systems.find((each): each is System => each === from);
  if (system) return readExport(bytes.toString('utf8').replace(/^\ufeff/, ''), system);
  const { blocks } = await readFile(bytes, { name: basename(path) });
  const { items, left_out } = toItems(blocks, { title: basename(path) });
  const skipped = left_out
    .filter(({ reason }) => reason !== 'header_row')
    .map(({ text, where, reason }) => ({
      title: `line ${where.line ?? '?'}: ${text.slice(0, 80)}`,
      why: whys[reason],
    }));
  return { items, skipped };
}

function given(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new StartError(`${path} cannot be read. Is the path right?`);
  }
}

async function businessNamed(config: Config, named: string): Promise<{ id: string; name: string }> {
  const all = await changeBeside(config, (q) => q.selectFrom('businesses').select(['id', 'name']).execute());
  const found = all.filter(({ id, name }) => id === named || name.toLowerCase() === named.toLowerCase());
  const [one, another] = found;
  if (one && !another) return one;
  const names = all
    .slice(0, 20)
    .map(({ id, name }) => `  ${name} (${id})`)
    .join('\n');
  throw new StartError(
    `${another ? 'Several businesses are' : 'No business is'} called "${named}". There are:\n${names}`,
  );
}

async function store(config: Config, { id }: { id: string }, items: readonly Item[]) {
  if (items.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const db: Pick<BusinessDb, 'transaction'> = {
    transaction: (work) => changeBusinessBeside(config, id, work),
  };
  const services = {
    now: Date.now,
    recordKey: recordKey(existingSecretKey(config.SECRET_KEY, config.DATA_DIR)),
    // A running server looks at the draft's revision before it shows it.
    drafts: { changed: () => undefined },
  };
  const actor = { kind: 'system', id: null, name: 'npm run import' } as const;
  const documents = await readImport(items.map((item) => JSON.stringify(item)).join('\n'));
  return storeDocuments(services, actor, db, { documents, readKeeping: asBefore });
}

/** An export says nothing of how long a document holds. */
function asBefore(_written: unknown, before = NOT_KEPT): KeepingColumns {
  const { valid_from, valid_until, review_by, owner_id } = before;
  return { valid_from, valid_until, review_by, owner_id };
}

await runForOperator(async () => {
  for (const line of await moveIn(readConfig(), process.argv.slice(2))) console.log(line);
});
