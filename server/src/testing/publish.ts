import { newId } from '../kernel/ids.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import { buildIndex } from '../retrieval/build-index.ts';
import { calibrate } from '../retrieval/calibrate.ts';
import { encodeIndex } from '../retrieval/encode-index.ts';
import type { IndexedDocument } from '../retrieval/types.ts';
import type { Services } from '../services.ts';

/** A few entries and a page that chat tests ask about. */
export const heatingDocuments: IndexedDocument[] = [
  entry(
    'service_price',
    'What does a boiler service cost?',
    ['how much is a boiler service', 'boiler service price', 'cost of annual boiler service'],
    'A boiler service costs 95 euros including the exhaust measurement.',
  ),
  entry(
    'opening_hours',
    'What are your opening hours?',
    ['when are you open', 'are you open on saturday', 'office hours'],
    'Our office is open Monday to Friday from 8 am to 5 pm.',
  ),
  entry(
    'areas',
    'Which areas do you cover?',
    ['do you come to my town', 'what is your service area', 'do you work in the north'],
    'We cover the whole city and 20 km around it.',
  ),
  entry(
    'emergency_fee',
    'Do you charge extra for emergency call-outs at night?',
    ['night call-out fee', 'emergency surcharge', 'extra cost for night emergencies'],
    'Between 10 pm and 6 am an emergency call-out costs an extra 60 euros.',
  ),
];

function entry(external_id: string, question: string, variants: string[], answer: string): IndexedDocument {
  return { kind: 'entry', id: newId(), external_id, version: 1, question, variants, answer, url: null };
}

/** Puts a release straight into the store and makes it the active one; returns its id. */
export async function publishDocuments(
  services: Services,
  businessId: string,
  documents: IndexedDocument[] = heatingDocuments,
  number?: number,
): Promise<string> {
  const id = newId();
  const index = buildIndex(documents);
  await services.store.forBusiness(businessId).transaction(async (tx) => {
    await tx.q
      .insertInto('releases')
      .values({
        id,
        number: number ?? (await nextNumber(tx)),
        note: null,
        documents: documents.length,
        forced: 0,
        calibration: JSON.stringify(calibrate(index, documents)),
        tests: JSON.stringify({ passed: 0, failed: 0, results: [] }),
        created_by: 'test',
        created_at: services.now(),
      })
      .execute();
    await tx.q
      .insertInto('release_contents')
      .values({
        release_id: id,
        documents: JSON.stringify(documents),
        index_bytes: encodeIndex(index),
      })
      .execute();
    await tx.q
      .updateTable('businesses')
      .set({ active_release_id: id })
      .where('id', '=', businessId)
      .execute();
  });
  services.profiles.forget(businessId);
  return id;
}

async function nextNumber({ q }: BusinessTx): Promise<number> {
  const row = await q
    .selectFrom('releases')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}
