import { knowContact } from '../../contacts/know-contact.ts';
import type { RecordedReply } from '../../conversations/answer-turn/record.ts';
import { indexPerson } from '../../conversations/search/index-words.ts';
import type { Services } from '../../conversations/services.ts';
import { type GivenContact, givenContact } from '../../conversations/sessions/given-contact.ts';
import { fillReply } from '../../knowledge/actions/fill-reply.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { ReleasedAction } from '../../retrieval/types.ts';
import { storyOf } from './end-run.ts';
import { type RunRow, valuesOf } from './run-row.ts';
import { type Telling, tellOutcome } from './tell-outcome.ts';
import { tellRun } from './tell-run.ts';

/** Has a visitor called back: his conversation waits for a person, with how he can be reached. @param now milliseconds */
export async function callBack(
  services: Services,
  tx: BusinessTx,
  now: number,
  telling: Telling,
  run: RunRow,
  action: ReleasedAction,
): Promise<RecordedReply> {
  const { conversation } = telling;
  const values = valuesOf(run);
  const given: GivenContact = { ...givenContact(conversation), ...contactOf(action, values) };
  const escalation = JSON.stringify(given);
  await tx.q.updateTable('conversations').set({ escalation }).where('id', '=', conversation.id).execute();
  const reply = await tellOutcome(
    services,
    tx,
    now,
    { ...telling, conversation: { ...conversation, escalation } },
    {
      text: fillReply(action.reply, values) ?? action.reply.replaceAll(/\{[^{}]*\}/g, '').trim(),
      outcome: 'escalated',
      from: null,
      reason: `The visitor confirmed "${action.title}": a person calls him back.`,
      story: storyOf(run, { state: 'done' }),
    },
  );
  await indexPerson(tx, conversation.id);
  await knowContact(tx, now, run.visitor_id, given);
  await tx.q
    .updateTable('action_runs')
    .set({ state: 'done', result: JSON.stringify(reply), receipt_id: reply.receipt_id, ended_at: now })
    .where('id', '=', run.id)
    .execute();
  await tellRun(tx, now, run, 'done');
  return reply;
}

/** How he can be reached by what he filled in: by the types of fields; the rest, such as when, is his note. */
function contactOf({ fields }: ReleasedAction, values: Readonly<Record<string, string>>): GivenContact {
  const first = (fits: (field: ReleasedAction['fields'][number]) => boolean) =>
    fields.find((field) => fits(field) && values[field.name]);
  const used = {
    name: first(({ name }) => name === 'name'),
    phone: first(({ type }) => type === 'phone'),
    email: first(({ type }) => type === 'email'),
  };
  const rest = fields.filter((field) => !Object.values(used).includes(field) && values[field.name]);
  const note = rest.map(({ name, label }) => `${label}: ${values[name]}`).join('\n');
  const found = Object.entries(used).flatMap(([as, field]) => (field ? [[as, values[field.name]]] : []));
  return { ...Object.fromEntries(found), ...(note ? { note } : {}) };
}
