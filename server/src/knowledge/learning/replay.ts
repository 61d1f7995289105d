import type { replay as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import type { LoadedRelease } from '../../answering/reading/situation.ts';
import { validityOf } from '../../answering/reading/validity.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { decodeIndex } from '../../retrieval/encode-index.ts';
import type { Calibration } from '../../retrieval/types.ts';
import { accessRelease } from '../drafts/access.ts';
import { activeReleaseId, requireKept } from '../drafts/active-release.ts';
import { askAs, citedDocument } from '../drafts/ask.ts';
import { parseSnapshot } from '../drafts/document-row.ts';
import { slices } from '../drafts/slices.ts';
import { snapshot } from '../drafts/snapshot.ts';
import type { Services } from '../services.ts';
import { lastDifferent } from './asked-messages.ts';

type Replay = z.input<typeof spec.reply>;
type Item = Replay['items'][number];

/** A smaller gain in confidence is noise to the one who reads the list. */
const WORTH_SAYING = 0.02;
const worstFirst = ['lost', 'changed', 'new', 'better', 'same'] as const;

/** Asks the last different visitor messages of the published release and of the draft as it would be published, or of a release. */
export async function replay(
  services: Services,
  db: BusinessDb,
  { limit, release }: z.output<typeof spec.body>,
): Promise<Replay> {
  const [ask, before, after] = await Promise.all([
    askAs(services, db.businessId),
    published(services, db),
    release === 'draft' ? draft(services, db) : kept(services, db, release),
  ]);
  const messages = await lastDifferent(db, limit);
  const items: Item[] = [];
  const pause = slices();
  for (const { text, previous } of messages) {
    await pause();
    const query = { message: text, previous };
    items.push(compare(text, ask(before, query), ask(after, query)));
  }
  items.sort((a, b) => worstFirst.indexOf(a.change) - worstFirst.indexOf(b.change));
  const counts = { same: 0, better: 0, changed: 0, lost: 0, new: 0 };
  for (const { change } of items) counts[change] += 1;
  const { strictness } = (await services.profiles.find(db.businessId))?.settings ?? {
    strictness: 'balanced',
  };
  return {
    messages: items.length,
    counts,
    expected: {
      before: (before && withoutVectors(before.calibration)[strictness]) ?? null,
      after: withoutVectors(after.calibration)[strictness],
    },
    items,
  };
}

/** Neither side is asked with the embedding model's vectors, so that both compare words alone. */
function withoutVectors({ entries, embedding }: Calibration): Calibration['entries'] {
  return embedding?.entries_without ?? entries;
}

async function kept(services: Services, db: BusinessDb, id: string): Promise<LoadedRelease> {
  await db.read(async (read) => requireKept(read, await accessRelease(read, id)));
  return services.releases.get(db.businessId, id);
}

async function published(services: Services, db: BusinessDb): Promise<LoadedRelease | null> {
  const id = await db.read(activeReleaseId);
  return id === null ? null : services.releases.get(db.businessId, id);
}

/** The draft with thresholds of its own, as publish would make it. */
async function draft(services: Services, db: BusinessDb): Promise<LoadedRelease> {
  const { json } = await db.read(snapshot);
  const { index, calibration } = await services.builder.build(db.businessId, {
    documents: json,
    calibrate: true,
  });
  if (!calibration) throw new Error('a build that calibrates returns thresholds');
  const validity = validityOf(parseSnapshot(json));
  return { id: 'draft', number: 0, index: decodeIndex(index), calibration, validity };
}

function compare(message: string, before: Reply, after: Reply): Item {
  return { message, change: changeOf(before, after), before: presentSide(before), after: presentSide(after) };
}

function changeOf(before: Reply, after: Reply): Item['change'] {
  const [did, does] = [before.outcome === 'answered', after.outcome === 'answered'];
  if (did && !does) return 'lost';
  if (!did && does) return 'new';
  if (!did) {
    if (before.outcome === after.outcome) return 'same';
    return before.outcome === 'refused' && after.outcome === 'suggested' ? 'better' : 'changed';
  }
  if (citedDocument(before) !== citedDocument(after) || before.text !== after.text) return 'changed';
  return (after.confidence ?? 0) - (before.confidence ?? 0) >= WORTH_SAYING ? 'better' : 'same';
}

function presentSide(reply: Reply): Item['before'] {
  const { outcome, text, confidence } = reply;
  return { outcome, document_id: citedDocument(reply), reply: text, confidence };
}
