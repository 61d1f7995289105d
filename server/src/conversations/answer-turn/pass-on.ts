import type { Reply } from '../../answering/writing/reply.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { Services } from '../services.ts';
import { personComes } from '../staff/expire-draft.ts';
import { desk } from './answer-now.ts';
import { heldByStaff } from './held-by-staff.ts';

/** Why a message goes to a person without an answer of Bob's; the visitor hears no word of plans. */
const REASONS = {
  files: 'Bob passed this on because it is files without words, which only a person can look at.',
  plan_limit: 'Bob passed this on because the messages of the business’s plan are used up for this month.',
};

/** What becomes of a message that Bob does not answer. @param told the visitor's language; null stands for the business's */
export function passOn(
  services: Services,
  business: Profile,
  rule: keyof typeof REASONS,
  told: string | null,
): Reply {
  return {
    ...heldByStaff(null),
    outcome: 'escalated',
    text: personComes(business, told, desk(services)),
    rule,
    reason: REASONS[rule],
    decision: 'escalate',
  };
}
