import { createHash } from 'node:crypto';
import type { BusinessDb } from '../../platform/db/store.ts';
import { type EncodedText, packed } from '../../retrieval/encoded.ts';

/** Rows that one statement reads, writes or deletes. */
const ROWS = 200;

/** Names a text as one encoder reads it. @param model its name */
export function hashOf(model: string, { kind, text }: EncodedText): string {
  return createHash('sha256').update(`${model}\n${kind}\n${text}`).digest('base64url');
}

/** The stored vectors of a business's texts by hash; those that nothing was stored of are left out. */
export async function readVectors(
  db: BusinessDb,
  hashes: readonly string[],
): Promise<Map<string, Int8Array>> {
  const found = new Map<string, Int8Array>();
  for (const part of inParts([...new Set(hashes)])) {
    const rows = await db.read(({ q }) =>
      q.selectFrom('encoded_texts').select(['hash', 'vector']).where('hash', 'in', part).execute(),
    );
    for (const { hash, vector } of rows)
      found.set(
        hash,
        Int8Array.from(vector, (byte) => (byte << 24) >> 24),
      );
  }
  return found;
}

/** Keeps vectors by the hashes of their texts. */
export async function keepVectors(db: BusinessDb, vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
  const rows = [...vectors].map(([hash, vector]) => ({
    business_id: db.businessId,
    hash,
    vector: new Uint8Array(packed(vector).buffer),
  }));
  await db.transaction(async ({ q }) => {
    await q
      .insertInto('encoded_texts')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['business_id', 'hash']).doNothing())
      .execute();
  });
}

/** Forgets what no text in use has any more, once that is more than what is in use: a release may be activated again. */
export async function forgetUnused(db: BusinessDb, used: ReadonlySet<string>): Promise<void> {
  const all = await db.read(({ q }) => q.selectFrom('encoded_texts').select('hash').execute());
  const unused = all.map(({ hash }) => hash).filter((hash) => !used.has(hash));
  if (unused.length <= used.size) return;
  for (const part of inParts(unused)) {
    await db.transaction(async ({ q }) => {
      await q.deleteFrom('encoded_texts').where('hash', 'in', part).execute();
    });
  }
}

function inParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / ROWS) }, (_, at) =>
    all.slice(at * ROWS, (at + 1) * ROWS),
  );
}
