import { actions } from './en/actions.ts';
import { approvals } from './en/approvals.ts';
import { fix } from './en/fix.ts';
import { health } from './en/health.ts';
import { knowledge } from './en/knowledge.ts';
import { proposals } from './en/proposals.ts';
import { sources } from './en/sources.ts';

/** The texts of everything about knowledge in English; the shape that other languages must have. */
export const enKnowledge = { actions, approvals, fix, health, knowledge, proposals, sources };
