import type { writeWordings as spec } from '@askbob/contract/endpoints/proposals.ts';
import type { z } from 'zod';
import { failureText } from '../../answering/selecting/test-model.ts';
import { modelOf } from '../../businesses/model-settings.ts';
import { requireModelLeft } from '../../businesses/plans.ts';
import { countModel } from '../../businesses/usage.ts';
import { ApiError, notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { metered } from '../../platform/models/metered.ts';
import type { ChatModel } from '../../platform/models/model-request.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import type { EntryDocument } from '../../retrieval/types.ts';
import { askAs } from '../drafts/ask.ts';
import { parseSnapshot } from '../drafts/document-row.ts';
import { snapshot } from '../drafts/snapshot.ts';
import { plain } from '../learning/asked-messages.ts';
import type { Services } from '../services.ts';
import { proposalId } from './from-traffic.ts';
import { type ProposalRow, presentProposal } from './proposed.ts';
import { usableWordings } from './usable-wordings.ts';
import { readWordings, wordingRequest } from './wording-prompt.ts';

/** Entries that wordings are written for by one press, and how many at once. */
const MOST_ENTRIES = 10;
const AT_ONCE = 3;
/** How long who asked waits. */
const PATIENCE_MS = 60_000;

/** What a model wrote for one entry, or that it failed. */
type Written = { entry: EntryDocument } & (
  | { kind: 'wrote'; texts: string[] }
  | { kind: 'failed'; why: string }
);

/**
 * Has the business's model write wordings for an entry, or for those that have one only, as proposals; the draft stays as it is.
 * Throws 404, and 409 where there is no model or it gives nothing to read.
 */
export async function writeWordings(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  documentId: string | undefined,
): Promise<z.input<typeof spec.reply>> {
  const business = await services.profiles.find(db.businessId);
  if (!business) throw new Error('a business that someone acts on exists');
  const [ask, draft, { json }] = await Promise.all([
    askAs(services, db.businessId),
    services.drafts.get(db.businessId),
    db.read(snapshot),
  ]);
  const entries = parseSnapshot(json).filter((each) => each.kind === 'entry');
  const chosen = await chooseEntries(db, entries, documentId);
  const { model, meter } = metered(modelOf(services, business));
  await requireModelLeft(db, services.now(), business);
  const askDraft = (message: string) => ask(draft, { message, previous: [] });
  const wrote = await inLanes(chosen, (entry) => writeFor(model, entry, nearest(entry, entries, askDraft)));
  // What was asked is paid for, whether or not it is of use.
  await db.transaction((tx) => countModel(tx, services.now(), meter));
  const failed = wrote.find((each) => each.kind === 'failed');
  if (failed && wrote.every(({ kind }) => kind === 'failed'))
    throw new ApiError('conflict', `${model.model}: ${failed.why}`);
  const rows = wrote.flatMap((each) => (each.kind === 'wrote' ? usableRows(each, entries, askDraft) : []));
  return keep(services, actor, db, { model: model.model, calls: wrote.length, rows });
}

/** The name of the model that writes for a business, or null. */
export async function writerOf(services: Services, businessId: string): Promise<string | null> {
  const business = await services.profiles.find(businessId);
  return (business && services.models.modelFor(business)?.model) ?? null;
}

/** The one that is named, else those of one wording that no model has been asked about yet. */
async function chooseEntries(
  db: BusinessDb,
  entries: readonly EntryDocument[],
  id: string | undefined,
): Promise<EntryDocument[]> {
  if (id !== undefined) {
    const named = entries.find((entry) => entry.id === id);
    if (!named) throw notFound();
    return [named];
  }
  const asked = await db.read(({ q }) =>
    q.selectFrom('proposals').select('document_id').distinct().where('model', 'is not', null).execute(),
  );
  const known = new Set(asked.map(({ document_id }) => document_id));
  return entries
    .filter((entry) => entry.variants.length === 0 && !known.has(entry.id))
    .slice(0, MOST_ENTRIES);
}

async function inLanes(
  entries: readonly EntryDocument[],
  work: (entry: EntryDocument) => Promise<Written>,
): Promise<Written[]> {
  const until = performance.now() + PATIENCE_MS;
  const [...left] = entries;
  const written: Written[] = [];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      if (performance.now() > until) return;
      written.push(await work(next));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return written;
}

async function writeFor(model: ChatModel, entry: EntryDocument, others: readonly string[]): Promise<Written> {
  const { text, ...end } = await model.ask(wordingRequest(entry, others));
  // What was written before a connection broke was written.
  const texts = readWordings(text);
  if (texts) return { entry, kind: 'wrote', texts };
  const why =
    end.kind === 'failed'
      ? failureText(end)
      : 'it did not answer with the JSON it was asked for. Take a larger model.';
  return { entry, kind: 'failed', why };
}

type AskDraft = (message: string) => ReturnType<Awaited<ReturnType<typeof askAs>>>;

/** Questions of other entries, those that are nearest to this one first. */
function nearest(entry: EntryDocument, entries: readonly EntryDocument[], ask: AskDraft): string[] {
  const near = ask(entry.question).candidates.map(({ document_id }) => document_id);
  const place = ({ id }: EntryDocument) => (near.includes(id) ? near.indexOf(id) : near.length);
  return entries
    .filter(({ id }) => id !== entry.id)
    .sort((a, b) => place(a) - place(b))
    .map(({ question }) => question);
}

interface Usable {
  entry: EntryDocument;
  text: string;
}

function usableRows(
  { entry, texts }: Extract<Written, { kind: 'wrote' }>,
  entries: readonly EntryDocument[],
  ask: AskDraft,
): Usable[] {
  const others = new Set(
    entries
      .filter(({ id }) => id !== entry.id)
      .flatMap((each) => [each.question, ...each.variants].map(plain)),
  );
  return usableWordings(texts, { entry, others, ask }).map((text) => ({ entry, text }));
}

/** Stores what is new; what was proposed or left out before stays as it is, and one text is proposed for one entry. */
async function keep(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  { model, calls, rows }: { model: string; calls: number; rows: readonly Usable[] },
): Promise<z.input<typeof spec.reply>> {
  const now = services.now();
  return db.transaction(async (tx) => {
    const items: z.input<typeof spec.reply>['items'] = [];
    const texts = new Set<string>();
    for (const { entry, text } of rows) {
      if (texts.has(plain(text))) continue;
      texts.add(plain(text));
      const row: ProposalRow = {
        business_id: tx.businessId,
        id: proposalId('wording', entry.id, text),
        kind: 'wording',
        document_id: entry.id,
        change: JSON.stringify({ text }),
        note: null,
        conversation_id: null,
        made_by: actor.name,
        model,
        created_at: now,
        state: 'open',
        decided_at: null,
      };
      const { numInsertedOrUpdatedRows } = await tx.q
        .insertInto('proposals')
        .values(row)
        .onConflict((conflict) => conflict.columns(['business_id', 'id']).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows) items.push(presentProposal(row, entry.question));
    }
    await appendAudit(services, tx.q, tx.businessId, now, {
      actor,
      action: 'proposal.written',
      target: newId(now),
      detail: { model, entries: calls, wordings: items.length },
    });
    return { model, entries: calls, items };
  });
}
