import type { Considered } from '../../answering/answer-from.ts';
import { finish } from '../../answering/answer-from.ts';
import { applyBusinessRules } from '../../answering/deciding/business-rules.ts';
import type { Situation } from '../../answering/reading/situation.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import type { Services } from '../services.ts';

/** The reply to what was considered, with the built-in writer and as the business wants it. */
export function answerNow(services: Services, considered: Considered, situation: Situation): Reply {
  return applyBusinessRules(finish(considered, situation), situation, desk(services));
}

/** What else the words to a visitor depend on. */
export function desk({ now, mail }: Services): { now: number; mail: boolean } {
  return { now: now(), mail: mail.ready };
}
