import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { BusinessSchema } from '../../platform/db/schema.ts';

/** How long before a document expires its people are asked to look at it. */
const AHEAD_MS = 7 * 86_400_000;

type Where = ExpressionBuilder<BusinessSchema, 'documents'>;

/** Documents to look at again: their day has come, or they have expired or soon will. @param now milliseconds */
export function isDue(eb: Where, now: number): ExpressionWrapper<BusinessSchema, 'documents', SqlBool> {
  return eb.or([eb('review_by', '<=', now), eb('valid_until', '<=', now + AHEAD_MS)]);
}

/** Of these, the ones that people were not told of since they are due. */
export function isUntold(eb: Where, now: number): ExpressionWrapper<BusinessSchema, 'documents', SqlBool> {
  const told = eb.ref('reminded_at');
  return eb.or([
    eb.and([eb('review_by', '<=', now), eb.or([eb('reminded_at', 'is', null), eb('review_by', '>', told)])]),
    eb.and([
      eb('valid_until', '<=', now + AHEAD_MS),
      eb.or([eb('reminded_at', 'is', null), eb(eb('valid_until', '-', AHEAD_MS), '>', told)]),
    ]),
  ]);
}
