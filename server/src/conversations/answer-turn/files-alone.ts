import type { Reply } from '../../answering/writing/reply.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { Services } from '../services.ts';
import { personComes } from '../staff/expire-draft.ts';
import { desk } from './answer-now.ts';
import { heldByStaff } from './held-by-staff.ts';

/** What becomes of files without words: Bob reads none, so a person looks at them. @param asked_in as the conversation has it */
export function filesAlone(services: Services, business: Profile, asked_in: string | null): Reply {
  return {
    ...heldByStaff(null),
    outcome: 'escalated',
    text: personComes(business, asked_in, desk(services)),
    rule: 'files',
    reason: 'Bob passed this on because it is files without words, which only a person can look at.',
    decision: 'escalate',
  };
}
