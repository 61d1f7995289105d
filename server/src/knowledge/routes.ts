import {
  activateRelease as activateReleaseSpec,
  createEntry,
  createPage,
  createTest as createTestSpec,
  deleteDocument as deleteDocumentSpec,
  deleteTest as deleteTestSpec,
  draftChanges as draftChangesSpec,
  extractUpload,
  getDocument,
  importKnowledge as importSpec,
  listDocuments as listDocumentsSpec,
  listReleases as listReleasesSpec,
  listTemplates as listTemplatesSpec,
  listTests as listTestsSpec,
  previewReply,
  publish as publishSpec,
  replay as replaySpec,
  suggestedWordings as suggestedWordingsSpec,
  unanswered,
  updateDocument as updateDocumentSpec,
} from '@askbob/contract/endpoints/knowledge.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { actorOf } from '../record/audit/append.ts';
import { accessDocument } from './drafts/access.ts';
import { activeReleaseId } from './drafts/active-release.ts';
import { draftChanges } from './drafts/changes.ts';
import { createDocument } from './drafts/create-document.ts';
import { deleteDocument } from './drafts/delete-document.ts';
import { listDocuments } from './drafts/list-documents.ts';
import { presentDocument, presentRelease, type Versions } from './drafts/present.ts';
import { preview } from './drafts/preview.ts';
import { listTemplates, loadTemplate } from './drafts/templates.ts';
import { createTest, deleteTest, listTests, presentTest } from './drafts/tests.ts';
import { updateDocument } from './drafts/update-document.ts';
import { extract } from './import/extract.ts';
import { importDocuments } from './import/import-documents.ts';
import { entryOf, pageOf } from './import/read-import.ts';
import { gaps } from './learning/gaps.ts';
import { replay } from './learning/replay.ts';
import { suggestedWordings } from './learning/wordings.ts';
import { activateRelease } from './releases/activate-release.ts';
import { listReleases } from './releases/list-releases.ts';
import { publish } from './releases/publish.ts';
import type { Services } from './services.ts';

const endpoint = endpointsWith<Services>();

/** Versions of what visitors see, to tell how the draft differs. */
async function published(services: Services, db: BusinessDb): Promise<Versions> {
  const id = await db.read(activeReleaseId);
  return id === null ? null : (await services.releases.get(db.businessId, id)).versions;
}

/** The draft, its releases and what checks them. */
export const routes: Endpoint<Services>[] = [
  endpoint(createEntry, async ({ services, db, caller, body }) =>
    presentDocument(await createDocument(services, db, actorOf(caller), entryOf(body)), null),
  ),
  endpoint(createPage, async ({ services, db, caller, body }) =>
    presentDocument(await createDocument(services, db, actorOf(caller), pageOf(body)), null),
  ),
  endpoint(listDocumentsSpec, async ({ services, db, query }) =>
    listDocuments(db, query, await published(services, db)),
  ),
  endpoint(getDocument, async ({ services, db, params }) =>
    presentDocument(await db.read((read) => accessDocument(read, params.id)), await published(services, db)),
  ),
  endpoint(updateDocumentSpec, async ({ services, db, caller, params, body }) => {
    const row = await updateDocument(services, db, actorOf(caller), params.id, body);
    return presentDocument(row, await published(services, db));
  }),
  endpoint(deleteDocumentSpec, async ({ services, db, caller, params }) => {
    await deleteDocument(services, db, actorOf(caller), params.id);
    return undefined;
  }),
  endpoint(importSpec, async ({ services, db, caller, request }) =>
    // http/body.ts hands on NDJSON as text; nothing at all when there is no body.
    importDocuments(services, db, actorOf(caller), typeof request.body === 'string' ? request.body : ''),
  ),
  endpoint(previewReply, ({ services, db, body }) => preview(services, db, body)),
  endpoint(draftChangesSpec, ({ db }) => draftChanges(db)),
  endpoint(publishSpec, async ({ services, db, caller, body }) => {
    const release = await publish(services, db, actorOf(caller), body);
    return presentRelease(release, release.id, services.models.embedder?.model ?? null);
  }),
  endpoint(listReleasesSpec, ({ services, db, query }) => listReleases(services, db, query)),
  endpoint(activateReleaseSpec, ({ services, db, caller, params }) =>
    activateRelease(services, db, actorOf(caller), params.id),
  ),
  endpoint(listTestsSpec, ({ db, query }) => listTests(db, query)),
  endpoint(createTestSpec, async ({ services, db, caller, body }) =>
    presentTest(await createTest(services, db, actorOf(caller), body)),
  ),
  endpoint(deleteTestSpec, async ({ services, db, caller, params }) => {
    await deleteTest(services, db, actorOf(caller), params.id);
    return undefined;
  }),
  endpoint(replaySpec, ({ services, db, body }) => replay(services, db, body)),
  endpoint(unanswered, ({ services, db, query }) => gaps(services, db, query)),
  endpoint(suggestedWordingsSpec, ({ services, db, params }) => suggestedWordings(services, db, params.id)),
  endpoint(listTemplatesSpec, async ({ query }) => ({
    items: listTemplates(query.language).flatMap(({ id }) => loadTemplate(id, query.language) ?? []),
  })),
  endpoint(extractUpload, async ({ body }) => extract(body)),
];
