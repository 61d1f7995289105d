import type { Token } from '../words/claim-tokens.ts';
import { says } from '../words/says.ts';
import type { LimitClass } from '../words/word-classes.ts';
import type { CarrierUnit } from './carrier-units.ts';

/** Limits that hold for a whole sentence wherever they stand in it. */
const WHOLE: LimitClass[] = ['if', 'unless', 'only', 'except'];
/** Limits that hold for the clause they stand in. */
const LOCAL: LimitClass[] = ['at_least', 'at_most', 'about', 'before', 'after', 'must', 'off'];

/**
 * Why the claim is wider, narrower or the opposite of the statement, or null. Negation must agree in what
 * is stated and in each clause that is closest to one of the claim's; conditions of the statement may never be left out.
 * @param topic words of the title that may add a "should", or none
 */
export function limitsMissing(
  claim: Token[],
  claimClauses: Token[][],
  { tokens: unit, clauses: unitClauses, segments }: CarrierUnit,
  topic: Token[],
): string | null {
  const stated = segments.filter((segment) => shared(segment, claim) > 0).flat();
  if (isNegated(claim) !== isNegated(stated)) return 'negation_differs';
  for (const limit of WHOLE) if (has(claim, limit) !== has(unit, limit)) return `${limit}_differs`;
  const touched = unitClauses.filter((clause) => shared(clause, claim) > 0).flat();
  for (const limit of LOCAL) {
    if (has(touched, limit) && !has(claim, limit)) return `${limit}_left_out`;
    const isTopics = limit === 'must' && has(topic, limit);
    if (has(claim, limit) && !has(unit, limit) && !isTopics) return `${limit}_added`;
  }
  for (const clause of claimClauses) {
    const most = Math.max(...unitClauses.map((other) => shared(other, clause)));
    const closest = unitClauses.filter((other) => most > 0 && shared(other, clause) === most);
    if (closest.some((other) => isNegated(other) !== isNegated(clause))) {
      if (unitClauses.length > 1 && claimClauses.length > 0) return 'negation_moved';
    }
  }
  return null;
}

function isNegated(tokens: Token[]): boolean {
  return tokens.filter((token) => token.kind === 'negation').length % 2 === 1;
}

function has(tokens: Token[], limit: LimitClass): boolean {
  return tokens.some((token) => token.kind === 'limit' && token.limit === limit);
}

function shared(source: Token[], claim: Token[]): number {
  return claim.filter(
    (token) =>
      (token.kind === 'word' || token.kind === 'value') && source.some((other) => says(other, token)),
  ).length;
}
