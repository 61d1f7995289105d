import { actions } from './de/actions.ts';
import { approvals } from './de/approvals.ts';
import { fix } from './de/fix.ts';
import { health } from './de/health.ts';
import { knowledge } from './de/knowledge.ts';
import { proposals } from './de/proposals.ts';
import { sources } from './de/sources.ts';
import type { KnowledgeTexts } from './texts.tsx';

/** The texts of everything about knowledge in German. */
export const deKnowledge: KnowledgeTexts = { actions, approvals, fix, health, knowledge, proposals, sources };
