import type { draftChanges as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { IndexedDocument } from '../../retrieval/types.ts';
import { accessRelease } from './access.ts';
import { activeReleaseId, releaseDocuments, requireKept } from './active-release.ts';
import { parseSnapshot } from './document-row.ts';
import { snapshot } from './snapshot.ts';

/** Documents shown at most; all are counted. */
const MOST_SHOWN = 500;

type Changes = Omit<z.input<typeof spec.reply>, 'conflicts'>;

/** How the draft, or a release, differs from the release that visitors see. Throws 404, and 409 for a release that is no longer kept. */
export async function draftChanges(db: BusinessDb, release?: string): Promise<Changes> {
  const { draft, published } = await db.read(async (read) => {
    const id = await activeReleaseId(read);
    if (release) await requireKept(read, await accessRelease(read, release));
    const json = release ? await releaseDocuments(read, release) : (await snapshot(read)).json;
    return {
      draft: parseSnapshot(json ?? '[]'),
      published: parseSnapshot((id && (await releaseDocuments(read, id))) || '[]'),
    };
  });
  const before = new Map(published.map((document) => [document.id, document]));
  const after = new Set(draft.map(({ id }) => id));
  const added = draft.filter(({ id }) => !before.has(id));
  const changed = draft.filter(({ id, version }) => (before.get(id)?.version ?? version) !== version);
  const removed = published.filter(({ id }) => !after.has(id));
  const items = [
    ...changed.map((document) => change('changed', before.get(document.id) ?? null, document)),
    // Of what is new there may be thousands; what goes is not to be overlooked behind it.
    ...removed.map((document) => change('removed', document, null)),
    ...added.map((document) => change('added', null, document)),
  ];
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    items: items.slice(0, MOST_SHOWN),
  };
}

function change(
  kind: Changes['items'][number]['change'],
  before: IndexedDocument | null,
  after: IndexedDocument | null,
): Changes['items'][number] {
  const shown = after ?? before;
  const title = shown === null ? '' : shown.kind === 'entry' ? shown.question : shown.title;
  return { document_id: shown?.id ?? '', change: kind, title, before, after };
}
