import { foldText } from '../../text/clean-text.ts';
import { claimTokens, type Token } from '../words/claim-tokens.ts';
import { clausesOf } from '../words/clauses.ts';
import { contentOf } from '../words/content-of.ts';
import { isStrong, says } from '../words/says.ts';
import { type Carrier, type CarrierUnit, withoutOpener } from './carrier-units.ts';
import { limitsMissing } from './same-limits.ts';
import { valuesMisplaced } from './same-values.ts';

/** A sentence as it may be said, and the statement of the passage that carries it. */
export interface Carried {
  text: string;
  source: string;
}

/**
 * The sentence as it may be said on the strength of this passage, or the reason why it may not.
 * A whole sentence of the passage always may; any other must be carried by one single statement.
 */
export function carriedBy(sentence: string, carrier: Carrier): Carried | string {
  if (carrier.verbatim.has(foldText(sentence))) return { text: sentence, source: sentence };
  const text = withoutOpener(sentence);
  if (carrier.verbatim.has(foldText(text))) return { text, source: text };
  const claim = contentOf(claimTokens(text), carrier.language);
  if (text.endsWith('?')) return 'asks';
  if (claim.filter((token) => token.kind !== 'limit' && token.kind !== 'negation').length < 2)
    return 'says_nothing';
  const claimClauses = clausesOf(text, carrier.language);
  let closest: { shared: number; reason: string } = { shared: -1, reason: 'nothing_to_cite' };
  for (const unit of carrier.units) {
    const reason = refusal(claim, claimClauses, unit, carrier.topic);
    if (reason === null) return { text, source: unit.text };
    const shared = claim.filter((token) => unit.tokens.some((other) => says(other, token))).length;
    if (shared > closest.shared) closest = { shared, reason };
  }
  return closest.reason;
}

/** Why this one statement does not carry the claim, or null when it does. */
function refusal(claim: Token[], claimClauses: Token[][], unit: CarrierUnit, topic: Token[]): string | null {
  const borrowed: Token[] = [];
  let own = 0;
  for (const token of claim) {
    if (token.kind === 'limit' || token.kind === 'negation') continue;
    if (unit.tokens.some((other) => says(other, token))) own += 1;
    else if (isBorrowable(token, topic)) borrowed.push(token);
    else return `${token.kind}_not_in_source: ${token.raw}`;
  }
  if (own === 0) return 'only_topic_words';
  if (borrowed.length > 0 && topic.some(isLimiting)) return 'topic_is_limited';
  if (borrowed.length > 0 && leavesOut(claim, unit.clauses)) {
    return `${borrowed[0]?.raw ?? ''}: topic_word_beside_another_claim`;
  }
  return (
    recombined(claimClauses, unit.segments) ??
    limitsMissing(claim, claimClauses, unit, borrowed.length > 0 ? topic : []) ??
    valuesMisplaced(claim, claimClauses, unit.tokens, unit.clauses)
  );
}

/** Why the claim joins what the sentence says of different things, or null: each clause rests on one statement, in their order. */
function recombined(claimClauses: Token[][], segments: Token[][]): string | null {
  let from = 0;
  for (const clause of claimClauses) {
    const own = clause.filter((token) =>
      segments.some((segment) => segment.some((other) => says(other, token))),
    );
    const found = segments.findIndex(
      (segment, at) => at >= from && own.every((token) => segment.some((other) => says(other, token))),
    );
    if (found < 0) return 'joins_two_statements';
    if (own.some((token) => token.kind !== 'limit')) from = found;
  }
  return null;
}

/** A title with "not" or "only" in it: its words mean something else when they stand alone. */
function isLimiting(token: Token): boolean {
  return (
    token.kind === 'negation' ||
    (token.kind === 'limit' && ['if', 'unless', 'only', 'except'].includes(token.limit))
  );
}

/** A topic word may name what the statement is about; promises, names, numbers and addresses must be its own. */
function isBorrowable(token: Token, topic: Token[]): boolean {
  return token.kind === 'word' && !isStrong(token.key) && topic.some((other) => says(other, token));
}

/** True when a clause that the claim uses has content of its own that the claim does not repeat. */
function leavesOut(claim: Token[], clauses: Token[][]): boolean {
  const carries = (token: Token) => claim.some((mine) => says(token, mine));
  return clauses.some((clause) => {
    const content = clause.filter((token) => token.kind === 'word' || token.kind === 'value');
    return content.some(carries) && !content.every(carries);
  });
}
