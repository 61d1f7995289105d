import { whatNext } from '../../answering/deciding/business-rules.ts';
import { standardReply } from '../../answering/deciding/small-talk-replies.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { Services } from '../services.ts';
import { desk } from './answer-now.ts';
import { heldByStaff } from './held-by-staff.ts';

/** What becomes of a message beyond the business's plan: a person answers it, and the visitor hears no word of plans. */
export function planReached(services: Services, business: Profile, told: string | null): Reply {
  const language = told ?? business.settings.language;
  const words = standardReply('escalated', language, { business: business.name });
  return {
    ...heldByStaff(null),
    outcome: 'escalated',
    text: [words, ...whatNext(business, { ...desk(services), language })].join(' '),
    rule: 'plan_limit',
    reason: 'Bob passed this on because the messages of the business’s plan are used up for this month.',
    decision: 'escalate',
  };
}
