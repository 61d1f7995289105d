import type { tryModel as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { withheldAt } from '../../answering/reading/validity.ts';
import { asCandidates } from '../../answering/selecting/as-candidates.ts';
import { probesOf, type Reword, tryModel } from '../../answering/selecting/try-model.ts';
import { phrase } from '../../answering/writing/phrase.ts';
import { modelOf } from '../../businesses/model-settings.ts';
import { requireModelLeft } from '../../businesses/plans.ts';
import { countModel } from '../../businesses/usage.ts';
import { ApiError } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { metered } from '../../platform/models/metered.ts';
import { TOTAL_MS } from '../../platform/models/time-limits.ts';
import type { IndexedDocument } from '../../retrieval/types.ts';
import { linesOf } from '../../text/lines/lines.ts';
import { activeReleaseId, releaseDocuments } from '../drafts/active-release.ts';
import { parseSnapshot } from '../drafts/document-row.ts';
import type { Services } from '../services.ts';

/** How long who asked waits. */
const PATIENCE_MS = 60_000;

/** Has the business's model choose for what its published knowledge must answer and must not. Throws 409 without one of both. */
export async function tryOnKnowledge(
  services: Services,
  db: BusinessDb,
): Promise<z.input<typeof spec.reply>> {
  const business = await services.profiles.find(db.businessId);
  if (!business) throw new Error('a business that someone acts on exists');
  const { model, meter } = metered(modelOf(services, business));
  await requireModelLeft(db, services.now(), business);
  const published = await db.read(async (read) => {
    const id = await activeReleaseId(read);
    const documents = id === null ? null : await releaseDocuments(read, id);
    return id === null || documents === null ? null : { id, documents };
  });
  if (!published) throw new ApiError('conflict', 'Nothing is published yet. Publish first.');
  const { index, validity } = await services.releases.get(db.businessId, published.id);
  const gone = withheldAt(validity, services.now());
  const probes = probesOf(index, parseSnapshot(published.documents).map(wordingOf), gone);
  const reword: Reword = async (chosen, signal) => {
    const candidates = asCandidates(index.reader.index, chosen, []);
    const voice = { name: business.persona?.name ?? business.name, tone: business.persona?.tone ?? '' };
    const { language } = index;
    const { texts, kept, dropped, end } = await phrase(model, candidates, {
      voice,
      language,
      signal,
      withinMs: TOTAL_MS,
    });
    return end.kind === 'failed' ? null : { said: texts.join('\n\n'), kept, dropped: dropped.length };
  };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const items = await tryModel(model, index, probes, { signal, reword });
  await db.transaction((tx) => countModel(tx, services.now(), meter));
  const count = (result: string) => items.filter((item) => item.result === result).length;
  return {
    model: model.model,
    counts: {
      right: count('right'),
      wrong: count('wrong'),
      refused: count('refused'),
      failed: count('failed'),
    },
    natural: {
      kept: items.reduce((sum, { natural }) => sum + (natural?.kept ?? 0), 0),
      dropped: items.reduce((sum, { natural }) => sum + (natural?.dropped ?? 0), 0),
    },
    items,
  };
}

/** How a visitor might ask for a document: by its last wording, or by a heading of the page. */
function wordingOf(document: IndexedDocument): { text: string; document_id: string } {
  if (document.kind === 'entry')
    return { text: document.variants.at(-1) ?? document.question, document_id: document.id };
  const headings = linesOf(document.text).map(({ headings }) => headings.at(-1) ?? '');
  const named = [...new Set(headings.filter(Boolean))];
  return { text: named.at(Math.floor(named.length / 2)) ?? document.title, document_id: document.id };
}
