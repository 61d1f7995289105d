import type { TestReport } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { readFor } from '../../answering/reading/asked-text.ts';
import { type QueryVector, textToEmbed } from '../../answering/reading/query-vector.ts';
import { validityOf } from '../../answering/reading/validity.ts';
import {
  askApproval,
  closeApproval,
  lockBusiness,
  waitingApprovals,
  wantsTwo,
} from '../../businesses/approvals.ts';
import { planAllowsModel } from '../../businesses/plans.ts';
import { countModel } from '../../businesses/usage.ts';
import { ApiError, invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import { decodeIndex } from '../../retrieval/encode-index.ts';
import type { Calibration } from '../../retrieval/types.ts';
import { actionsOf } from '../actions/released-actions.ts';
import type { ReleaseRow } from '../drafts/access.ts';
import { activeReleaseId, setReleaseState, switchTo } from '../drafts/active-release.ts';
import { askAs } from '../drafts/ask.ts';
import { parseSnapshot } from '../drafts/document-row.ts';
import { type Embedding, embedDraft } from '../drafts/embed-draft.ts';
import { type KnowledgeTest, runTests } from '../drafts/run-tests.ts';
import { snapshot } from '../drafts/snapshot.ts';
import { allTests } from '../drafts/tests.ts';
import type { Services } from '../services.ts';
import type { Built } from './build-release.ts';
import type { BuildWatch } from './builder.ts';
import { whilePublishing } from './publishing.ts';

export interface Publishing {
  note?: string | undefined;
  force?: boolean | undefined;
}

/** All that a release is made of before it has a number. */
interface Prepared {
  documents: string;
  count: number;
  built: Built & { calibration: Calibration };
  tests: z.output<typeof TestReport>;
}

/**
 * Makes the draft the release that visitors see: builds, calibrates, runs the tests, switches; or has it wait for another person,
 * where the business wants two.
 * Throws 422 for an empty draft, 409 `release_blocked` with the failing tests unless forced with a note,
 * 409 when it is stopped, and while another publish of the same business is under way.
 */
export async function publish(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  { note, force = false }: Publishing,
): Promise<ReleaseRow> {
  if (force && !note) throw invalid('/note', 'is missing: say why you publish although a test fails');
  return whilePublishing(services, db, async (watch) => {
    const prepared = await prepare(services, db, watch);
    if (prepared.tests.failed > 0 && !force) throw blocked(prepared.tests);
    watch.signal.throwIfAborted();
    const release = await db.transaction((tx) => storeRelease(services, tx, actor, prepared, note ?? null));
    services.forget(db.businessId);
    // Brought into memory now, so that the encoder reads it before the first visitor asks.
    if (services.models.encoder) void services.releases.get(db.businessId, release.id).catch(() => undefined);
    return release;
  });
}

async function prepare(services: Services, db: BusinessDb, watch: BuildWatch): Promise<Prepared> {
  const draft = await db.read(snapshot);
  if (draft.documents === 0) {
    throw invalid(
      '',
      'is fine, but the draft is empty. Add a question or a page, or import some, and publish again',
    );
  }
  const questions = await db.read(allTests);
  const { embedding, note, vectorOf } = await vectorsFor(services, db, draft.json, questions);
  const job = { documents: draft.json, calibrate: true, embedding };
  const { index, calibration: found } = await services.builder.build(db.businessId, job, watch);
  if (!found) throw new Error('a build that calibrates returns thresholds');
  const calibration = note === undefined ? found : { ...found, notes: [...found.notes, note] };
  const documents = parseSnapshot(draft.json);
  const release = {
    id: 'draft',
    number: 0,
    index: decodeIndex(index),
    calibration,
    validity: validityOf(documents),
    actions: actionsOf(documents),
  };
  const ask = await askAs(services, db.businessId);
  const tests = await runTests(ask, release, questions, vectorOf);
  return { documents: draft.json, count: draft.documents, built: { index, calibration }, tests };
}

const NOTHING_LEFT =
  'What the plan leaves to models was used up when this release was published, so Bob compares words alone. Publish again next month to let him use the embedding model.';

interface Vectors {
  embedding?: Embedding;
  /** Why there are none although there is an embedding model. */
  note?: string;
  /** The vectors of the tests' questions. */
  vectorOf?: (question: string) => QueryVector | null;
}

/** What an embedding model, where the server has one, says of the draft and of the questions of its tests. */
async function vectorsFor(
  services: Services,
  db: BusinessDb,
  documents: string,
  tests: KnowledgeTest[],
): Promise<Vectors> {
  const { embedder } = services.models;
  const business = embedder && (await services.profiles.find(db.businessId));
  if (!embedder || !business) return {};
  const asked = new Map(
    tests.map(({ question }) => [question, textToEmbed(readFor(business, question), question)]),
  );
  const activeId = await db.read(activeReleaseId);
  const bill = { cost: 0 };
  const embedded = (await db.read((read) => planAllowsModel(read, services.now(), business.plan)))
    ? await embedDraft(
        embedder,
        parseSnapshot(documents),
        [...asked.values()].filter((text) => text !== null),
        activeId === null ? null : await services.releases.get(db.businessId, activeId),
        bill,
      )
    : ({ kind: 'failed', note: NOTHING_LEFT } as const);
  // Booked at once: whatever becomes of the release, it was spent.
  if (bill.cost > 0) await db.transaction((tx) => countModel(tx, services.now(), { ...bill, calls: 0 }));
  if (embedded.kind === 'failed') {
    services.log.warn({ business: db.businessId }, embedded.note);
    return { note: embedded.note };
  }
  return {
    embedding: embedded.embedding,
    vectorOf: (question) => {
      const vector = embedded.vectorOf(asked.get(question) ?? '');
      return vector ? { kind: 'ok', vector, ms: 0 } : null;
    },
  };
}

function blocked({ results, failed }: Prepared['tests']): ApiError {
  const failing = results.filter(({ passed }) => !passed);
  const first = failing[0];
  return new ApiError(
    'release_blocked',
    `${failed} of ${results.length} tests failed, the first being "${first?.question}" (expected ${first?.expect}, got ${first?.got}). ` +
      'Mend the knowledge or the tests; {"force": true, "note": "why"} publishes anyway.',
    { extra: { tests: failing } },
  );
}

async function storeRelease(
  services: Services,
  tx: BusinessTx,
  actor: Actor,
  { documents, count, built, tests }: Prepared,
  note: string | null,
): Promise<ReleaseRow> {
  const now = services.now();
  const id = newId(now);
  // First: the next number is read under this lock.
  const waits = wantsTwo(await lockBusiness(tx));
  const row: ReleaseRow = {
    business_id: tx.businessId,
    id,
    number: (await lastNumber(tx)) + 1,
    note,
    documents: count,
    forced: tests.failed > 0 ? 1 : 0,
    calibration: JSON.stringify(built.calibration),
    tests: JSON.stringify(tests),
    created_by: actor.name,
    created_at: now,
    state: waits ? 'awaiting_approval' : 'published',
  };
  await tx.q.insertInto('releases').values(row).execute();
  await tx.q
    .insertInto('release_contents')
    .values({ release_id: id, documents, index_bytes: built.index })
    .execute();
  if (waits) {
    await haveWait(services, tx, actor, row, tests.failed);
    return row;
  }
  await switchTo(tx, now, id);
  await appendAudit(services, tx.q, tx.businessId, now, {
    actor,
    action: row.forced ? 'release.forced' : 'release.published',
    target: id,
    detail: { number: row.number, note, documents: count, tests_failed: tests.failed },
  });
  tx.emit({ kind: 'release', release_id: id });
  return row;
}

/** Has a release wait for another person; one that waited before gives way to it. */
async function haveWait(
  services: Services,
  tx: BusinessTx,
  actor: Actor,
  { id, number, note, documents, forced }: ReleaseRow,
  failed: number,
): Promise<void> {
  for (const earlier of await waitingApprovals(tx, 'publish')) {
    await closeApproval(tx, services.now(), earlier.id, { state: 'replaced', actor, note: null });
    await setReleaseState(tx, earlier.release_id ?? '', 'rejected');
  }
  const detail = { number, documents, forced: forced === 1, tests_failed: failed };
  await askApproval(services, tx, actor, { kind: 'publish', release_id: id, note, detail });
}

async function lastNumber({ q }: BusinessTx): Promise<number> {
  const row = await q
    .selectFrom('releases')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  return row?.number ?? 0;
}
