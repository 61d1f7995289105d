import { newId } from '../kernel/ids.ts';
import { createDocument } from '../knowledge/drafts/create-document.ts';
import { systemActor } from '../record/audit/append.ts';
import type { Services } from '../services.ts';

/** Stores a site with a run under way, pages that were read, and a document that came of it. */
export async function seedSource(services: Services, businessId: string, pages = 1) {
  const db = services.store.forBusiness(businessId);
  const url = 'https://shop.example/';
  const page = { kind: 'page' as const, title: 'Home', text: 'We mend bicycles.', url, external_id: url };
  const document = await createDocument(services, systemActor, db, page);
  const now = services.now();
  const [source, run] = [newId(now), newId(now)];
  await db.transaction(async ({ q }) => {
    await q
      .insertInto('sources')
      .values({
        id: source,
        kind: 'site',
        url,
        include: '[]',
        exclude: '[]',
        max_pages: 200,
        every_hours: 24,
        run_id: run,
        last_run_id: null,
        next_run_at: null,
        offered: null,
        created_at: now,
      })
      .execute();
    await q
      .insertInto('source_runs')
      .values({
        id: run,
        source_id: source,
        state: 'running',
        phase: 'pages',
        origin: url,
        robots: '',
        why: null,
        report: null,
        started_by: 'Ada',
        started_at: now,
        finished_at: null,
      })
      .execute();
    await q
      .insertInto('source_pages')
      .values(
        Array.from({ length: pages }, (_, at) => ({
          source_id: source,
          run_id: run,
          id: newId(now),
          url: at === 0 ? url : `${url}${at}`,
          state: 'read',
          depth: 0,
          place: 0,
          tries: 1,
          why: null,
          gone: 0,
          etag: null,
          last_modified: null,
          title: 'Home',
          skeleton: null,
          family: '/?',
          content: null,
          result: null,
        })),
      )
      .execute();
    await q
      .insertInto('source_documents')
      .values({
        source_id: source,
        external_id: url,
        document_id: document.id,
        url,
        written: '',
        seen: '',
        state: 'taken',
        offer: null,
      })
      .execute();
  });
  return { source, run, document: document.id };
}
