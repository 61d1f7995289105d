import type { previewReply as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { answerFrom, consider } from '../../answering/answer-from.ts';
import { answerWithModel } from '../../answering/answer-with-model.ts';
import { readFor } from '../../answering/reading/asked-text.ts';
import { nearTo } from '../../answering/reading/near-to.ts';
import type { Reading } from '../../answering/reading/read-message.ts';
import type { LoadedRelease } from '../../answering/reading/situation.ts';
import { hasModelLeft } from '../../businesses/plans.ts';
import { countModel } from '../../businesses/usage.ts';
import { invalid } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Query } from '../../retrieval/types.ts';
import { askVector } from '../encoding/ask-vector.ts';
import type { Services } from '../services.ts';
import { activeReleaseId } from './active-release.ts';
import { situationOf } from './ask.ts';
import { presentCandidate } from './present.ts';

/**
 * What the assistant would do with a message, and why; of what is published with the business's model, as visitors are answered.
 * Throws 422 for `active` before the first publish.
 */
export async function preview(
  services: Services,
  db: BusinessDb,
  { message, previous, release }: z.output<typeof spec.body>,
): Promise<z.input<typeof spec.reply>> {
  const business = await services.profiles.find(db.businessId);
  if (!business) throw new Error('a business that someone acts on exists');
  const knowledge =
    release === 'draft' ? await services.drafts.get(db.businessId) : await active(services, db);
  // The draft holds no vectors of an embedding model; they are made when it is published.
  const reading = readFor(business, message);
  const vector =
    (await askVector(services, db, business, knowledge, reading, message)) ??
    (release === 'active' && knowledge
      ? await near(services, db, knowledge, reading, { message, previous })
      : null);
  const situation = situationOf(services, business, knowledge, { message, previous }, vector);
  const mayAsk =
    release === 'active' && (await db.read((read) => hasModelLeft(read, services.now(), business)));
  const model = mayAsk ? services.models.modelFor(business) : null;
  const reply = model
    ? await answerWithModel(consider(situation), situation, { model })
    : answerFrom(situation);
  const used = reply.model;
  if (used) await db.transaction((tx) => countModel(tx, services.now(), used));
  return {
    outcome: reply.outcome,
    confidence: reply.confidence,
    threshold: reply.threshold,
    rule: reply.rule,
    reason: reply.reason,
    ...(reply.reason_parts ? { reason_parts: reply.reason_parts } : {}),
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

/** What the server's encoder finds near to it in what is published. */
async function near(
  { models: { encoder }, nearness }: Services,
  { businessId }: BusinessDb,
  release: LoadedRelease,
  reading: Reading,
  query: Query,
) {
  const encoded = await nearness.of(businessId, release);
  return encoder && encoded ? nearTo(encoder, encoded, reading, query) : null;
}
