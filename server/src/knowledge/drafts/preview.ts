import type { previewReply as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { readFor } from '../../answering/reading/asked-text.ts';
import { queryVector } from '../../answering/reading/query-vector.ts';
import { invalid } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Services } from '../services.ts';
import { activeReleaseId } from './active-release.ts';
import { askAs } from './ask.ts';
import { presentCandidate } from './present.ts';

/** What the assistant would do with a message, and why. Throws 422 for `active` before the first publish. */
export async function preview(
  services: Services,
  db: BusinessDb,
  { message, previous, release }: z.output<typeof spec.body>,
): Promise<z.input<typeof spec.reply>> {
  const ask = await askAs(services, db.businessId);
  const knowledge =
    release === 'draft' ? await services.drafts.get(db.businessId) : await active(services, db);
  // The draft holds no vectors of an embedding model; they are made when it is published.
  const business = await services.profiles.find(db.businessId);
  const vector =
    business && (await queryVector(services.models.embedder, knowledge, readFor(business, message), message));
  const reply = ask(knowledge, { message, previous }, vector);
  return {
    outcome: reply.outcome,
    confidence: reply.confidence,
    threshold: reply.threshold,
    rule: reply.rule,
    reason: reply.reason,
    reply: reply.text,
    citations: reply.citations,
    suggestions: reply.suggestions,
    candidates: reply.candidates.map(presentCandidate),
  };
}

async function active(services: Services, db: BusinessDb) {
  const id = await db.read(activeReleaseId);
  if (id === null) throw invalid('/release', 'nothing is published yet. Publish first, or ask the draft');
  return services.releases.get(db.businessId, id);
}
