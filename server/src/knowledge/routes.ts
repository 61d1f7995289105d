import type { ServerResponse } from 'node:http';
import { listDoubts as doubtsSpec, knowledgeHealth } from '@askbob/contract/endpoints/doubts.ts';
import * as contract from '@askbob/contract/endpoints/knowledge.ts';
import { ApiError } from '../kernel/errors.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { fileOf, RawForm } from '../platform/http/multipart.ts';
import { actorOf } from '../record/audit/append.ts';
import { routes as approvals } from './approvals/routes.ts';
import { listDoubts } from './doubts/list-doubts.ts';
import { accessDocument } from './drafts/access.ts';
import { draftChanges } from './drafts/changes.ts';
import { createDocument } from './drafts/create-document.ts';
import { deleteDocument } from './drafts/delete-document.ts';
import { listDocuments } from './drafts/list-documents.ts';
import { presentDocument, presentRelease, senseOf } from './drafts/present.ts';
import { preview } from './drafts/preview.ts';
import { publishedVersions } from './drafts/published-versions.ts';
import { listTemplates, loadTemplate } from './drafts/templates.ts';
import { createTest, deleteTest, listTests, presentTest } from './drafts/tests.ts';
import { updateDocument } from './drafts/update-document.ts';
import { readHealth } from './health/read-health.ts';
import { extractFile, extractText } from './import/extract.ts';
import { importDocuments } from './import/import-documents.ts';
import { entryOf, pageOf } from './import/read-import.ts';
import { listGaps } from './learning/gaps.ts';
import { replay } from './learning/replay.ts';
import { compareStrictness } from './learning/strictness.ts';
import { tryOnKnowledge } from './learning/try-model.ts';
import { usedDocuments } from './learning/used-documents.ts';
import { routes as proposals } from './proposals/routes.ts';
import { suggestedWordings } from './proposals/suggested-wordings.ts';
import { activateRelease } from './releases/activate-release.ts';
import { listReleases } from './releases/list-releases.ts';
import { publish } from './releases/publish.ts';
import { stopPublishing } from './releases/publishing.ts';
import type { Services } from './services.ts';
import { listConflicts } from './sources/conflicts.ts';
import { routes as sources } from './sources/routes.ts';

const endpoint = endpointsWith<Services>();

/** Aborted when the one who asked no longer waits for the reply. */
function untilGone(reply: ServerResponse): AbortSignal {
  const gone = new AbortController();
  reply.once('close', () =>
    gone.abort(new ApiError('conflict', 'The caller hung up before all was stored, so nothing was.')),
  );
  return gone.signal;
}

/** The draft, its releases and what checks them. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.createEntry, async ({ services, db, caller, body }) =>
    presentDocument(await createDocument(services, actorOf(caller), db, entryOf(body)), null),
  ),
  endpoint(contract.createPage, async ({ services, db, caller, body }) =>
    presentDocument(await createDocument(services, actorOf(caller), db, pageOf(body)), null),
  ),
  endpoint(contract.listDocuments, async ({ services, db, query }) => {
    const used = query.check === 'unused' ? await usedDocuments(db) : null;
    return listDocuments(db, query, await publishedVersions(services, db), services.now(), used);
  }),
  endpoint(contract.getDocument, async ({ services, db, params }) =>
    presentDocument(
      await db.read((read) => accessDocument(read, params.id)),
      await publishedVersions(services, db),
    ),
  ),
  endpoint(contract.updateDocument, async ({ services, db, caller, params, body }) => {
    const row = await updateDocument(services, actorOf(caller), db, params.id, body);
    return presentDocument(row, await publishedVersions(services, db));
  }),
  endpoint(contract.deleteDocument, async ({ services, db, caller, params }) => {
    await deleteDocument(services, actorOf(caller), db, params.id);
    return undefined;
  }),
  endpoint(contract.importKnowledge, async ({ services, db, caller, request, reply }) => {
    // http/body.ts hands on NDJSON as text; nothing at all when there is no body.
    const text = typeof request.body === 'string' ? request.body : '';
    return importDocuments(services, actorOf(caller), db, text, untilGone(reply.raw));
  }),
  endpoint(contract.previewReply, ({ services, db, body }) => preview(services, db, body)),
  endpoint(contract.draftChanges, async ({ db, query }) => ({
    ...(await draftChanges(db, query.release)),
    conflicts: await listConflicts(db),
  })),
  endpoint(contract.publish, async ({ services, db, caller, body, reply }) => {
    const release = await publish(services, actorOf(caller), db, body);
    if (release.state === 'awaiting_approval') void reply.code(202);
    const active = release.state === 'published' ? release.id : null;
    return presentRelease(release, active, senseOf(services, db.businessId));
  }),
  endpoint(contract.stopPublishing, async ({ db }) => {
    await stopPublishing(db);
    return undefined;
  }),
  endpoint(contract.listReleases, ({ services, db, query }) => listReleases(services, db, query)),
  endpoint(contract.activateRelease, async ({ services, db, caller, params, reply }) => {
    const release = await activateRelease(services, actorOf(caller), db, params.id);
    if (release.state === 'awaiting_approval') void reply.code(202);
    return release;
  }),
  endpoint(contract.listTests, ({ db, query }) => listTests(db, query)),
  endpoint(contract.createTest, async ({ services, db, caller, body }) =>
    presentTest(await createTest(services, actorOf(caller), db, body)),
  ),
  endpoint(contract.deleteTest, async ({ services, db, caller, params }) => {
    await deleteTest(services, actorOf(caller), db, params.id);
    return undefined;
  }),
  endpoint(contract.tryModel, ({ services, db }) => tryOnKnowledge(services, db)),
  endpoint(contract.replay, ({ services, db, body }) => replay(services, db, body)),
  endpoint(contract.compareStrictness, ({ services, db, query }) => compareStrictness(services, db, query)),
  endpoint(contract.unanswered, ({ services, db, query }) => listGaps(services, db, query)),
  endpoint(contract.suggestedWordings, ({ services, db, params }) =>
    suggestedWordings(services, db, params.id),
  ),
  endpoint(contract.listTemplates, async ({ query }) => ({
    items: listTemplates(query.language).flatMap(({ id }) => loadTemplate(id, query.language) ?? []),
  })),
  endpoint(knowledgeHealth, ({ services, db }) => readHealth(services, db)),
  endpoint(doubtsSpec, ({ services, db }) => listDoubts(services, db)),
  ...approvals,
  ...proposals,
  ...sources,
  endpoint(contract.extractUpload, ({ services, db, body, request }) =>
    request.body instanceof RawForm
      ? extractFile(services, db, fileOf(request.body, 'file'))
      : extractText(services, db, body),
  ),
];
