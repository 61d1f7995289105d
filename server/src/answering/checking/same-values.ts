import type { Token } from '../words/claim-tokens.ts';
import { isStrong, says } from '../words/says.ts';

const DAYS_AND_MONTHS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekday weekdays weekend weekends january february march april may june july august september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(
    ' ',
  ),
);

/** Why a number, day or promise of the claim belongs to something else in the statement, or null when it does not. */
export function valuesMisplaced(
  claim: Token[],
  claimClauses: Token[][],
  unit: Token[],
  clauses: Token[][],
): string | null {
  const crowded = unit.filter(isValue).length > 1 && claim.some(isValue);
  if ((crowded || unit.some(isNegation)) && !isInOrder(claim, clauses)) return 'order_differs';
  if (crowded) {
    for (const clause of claimClauses) {
      const foreign = clause.find((token) => isValue(token) && !isNamedWith(token, clause, claim, clauses));
      if (foreign) return `value_of_another: ${foreign.raw}`;
    }
    const bare = claim.find((token) => isDay(token) && lacksItsValues(token, claim, clauses));
    if (bare) return `value_left_out: ${bare.raw}`;
  }
  const left = claim
    .filter(isPromise)
    .map((promise) => narrowingLeftOut(promise, claim, clauses))
    .find(Boolean);
  return left ? `left_out: ${left.raw}` : null;
}

function isDay(token: Token): boolean {
  return token.kind === 'word' && DAYS_AND_MONTHS.has(token.key);
}

function isValue(token: Token): boolean {
  return token.kind === 'value' || isDay(token);
}

function isNegation(token: Token): boolean {
  return token.kind === 'negation';
}

function isPromise(token: Token): boolean {
  return isValue(token) || isNegation(token) || (token.kind === 'word' && isStrong(token.key));
}

/**
 * What the claim takes from clauses with values or negations it takes in their order. Within a clause the order
 * is free, unless the clause has two values of one unit, as in "boilers at £90 against radiators at £40".
 */
function isInOrder(claim: Token[], clauses: Token[][]): boolean {
  const places = clauses.flatMap((clause, at) =>
    clause.some((token) => isValue(token) || isNegation(token))
      ? clause.map((token, within) => ({ token, at, within: isTight(clause) ? within : 0 }))
      : [],
  );
  const sharesLead = !claim.some((token) => isValue(token) && hasNamedClause(token, clauses));
  let last = { at: 0, within: 0 };
  for (const token of claim) {
    if (sharesLead && !isValue(token) && !isNegation(token)) continue;
    const found = places.filter((place) => says(place.token, token));
    if (found.length === 0) continue;
    const next = found.find(({ at, within }) => at > last.at || (at === last.at && within >= last.within));
    if (!next) return false;
    last = next;
  }
  return true;
}

function isTight(clause: Token[]): boolean {
  const units = clause.flatMap((token) =>
    token.kind === 'value' && token.unit !== 'time' ? [token.unit] : [],
  );
  return new Set(units).size < units.length;
}

/** True when a clause with this value names what it is the value of, other than by a day. */
function hasNamedClause(value: Token, clauses: Token[][]): boolean {
  return clauses.some(
    (clause) =>
      clause.some((token) => says(token, value)) &&
      marksOf(clause, clauses).some((token) => token.kind === 'word' && !isDay(token)),
  );
}

/** In some clause with this value, a word that only this clause has is named beside it in the claim, or there is none. */
function isNamedWith(value: Token, claimClause: Token[], claim: Token[], clauses: Token[][]): boolean {
  return clauses.some((clause) => {
    if (!clause.some((token) => says(token, value))) return false;
    const marks = marksOf(clause, clauses).filter((token) => token.kind === 'word' && !says(token, value));
    const beside = marks.some((token) => claimClause.some((mine) => says(token, mine)));
    const alone = claimClause.every((token) => isValue(token) || token.kind === 'limit');
    return (
      marks.length === 0 ||
      beside ||
      (alone && marks.some((token) => claim.some((mine) => says(token, mine))))
    );
  });
}

/** The tokens of a clause that no other clause has. */
function marksOf(clause: Token[], clauses: Token[][]): Token[] {
  const others = clauses.filter((other) => other !== clause).flat();
  return clause.filter((token) => !others.some((other) => says(other, token)));
}

/** A day whose hours or prices stand beside it in the statement, but none of them in the claim. */
function lacksItsValues(day: Token, claim: Token[], clauses: Token[][]): boolean {
  const own = clauses.filter((clause) => clause.some((token) => says(token, day)));
  return own.every((clause) => {
    const values = clause.filter((token) => token.kind === 'value');
    return (
      values.length > 0 &&
      claim.some((token) => token.kind === 'value') &&
      !values.some((value) => claim.some((mine) => says(value, mine)))
    );
  });
}

function narrowingLeftOut(promise: Token, claim: Token[], clauses: Token[][]): Token | undefined {
  return clauses
    .filter((clause) => clause.some((token) => says(token, promise)))
    .flat()
    .find(
      (token) => token.kind === 'word' && token.narrows === true && !claim.some((mine) => says(token, mine)),
    );
}
