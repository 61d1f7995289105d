import { whatNext } from '../../answering/deciding/business-rules.ts';
import { standardReply } from '../../answering/deciding/small-talk-replies.ts';
import type { Profile } from '../../businesses/profile.ts';
import { newId } from '../../kernel/ids.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { callTeam } from '../announce/call-team.ts';
import { draftsOf } from '../messages/drafts.ts';
import { postMessages } from '../messages/post-messages.ts';
import type { Services } from '../services.ts';
import { begunIn } from '../sessions/begun-in.ts';

/**
 * Tells the visitor of a draft that nobody decided on in time that a person will answer. All drafts of
 * the conversation go with it: the person who comes reads what was asked.
 */
export async function expireDraft(services: Services, job: Work<'draft_timeout'>): Promise<Outcome> {
  const business = await services.profiles.find(job.businessId);
  if (!business) return { kind: 'done' };
  const { conversation_id, draft_id } = job.payload;
  return services.store.forBusiness(job.businessId).transaction(async (tx): Promise<Outcome> => {
    const row = await tx
      .locked(tx.q.selectFrom('conversations').selectAll().where('id', '=', conversation_id))
      .executeTakeFirst();
    if (!row || !draftsOf(row).some(({ id }) => id === draft_id)) return { kind: 'done' };
    const now = services.now();
    const text = personComes(business, begunIn(row), { now, mail: services.mail.ready });
    const message = { id: newId(now), role: 'system' as const, text, outcome: 'escalated' as const };
    const waiting = { status: 'waiting' as const, waiting_since: row.waiting_since ?? now };
    await postMessages(tx, now, row, [message], { draft: null, ...waiting });
    await callTeam(tx, now, business.settings, row);
    return { kind: 'done' };
  });
}

/**
 * That a person will answer, and what follows from it.
 * @param told the visitor's language; null stands for the business's
 * @param desk `mail`: whether to ask for an address
 */
export function personComes(
  business: Profile,
  told: string | null,
  desk: { now: number; mail: boolean },
): string {
  const language = told ?? business.settings.language;
  const words = standardReply('escalated', language, { business: business.name });
  return [words, ...whatNext(business, { ...desk, language })].join(' ');
}
