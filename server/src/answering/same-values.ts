import type { Token } from './claim-tokens.ts';
import { isStrong, says } from './says.ts';

const DAYS_AND_MONTHS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekday weekdays weekend weekends january february march april may june july august september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(
    ' ',
  ),
);

/** Why a number, day or promise of the claim belongs to something else in the statement, or null when it does not. */
export function valuesMisplaced(claim: Token[], unit: Token[], clauses: Token[][]): string | null {
  const values = claim.filter(isValue);
  const crowded = unit.filter(isValue).length > 1 && values.length > 0;
  if ((crowded || unit.some((token) => token.kind === 'negation')) && !isInOrder(claim, unit))
    return 'order_differs';
  if (crowded) {
    const foreign = values.find((value) => !isNamedWith(value, claim, clauses));
    if (foreign) return `value_of_another: ${foreign.raw}`;
  }
  const promise = claim.find((token) => isValue(token) || (token.kind === 'word' && isStrong(token.key)));
  const narrowed = promise
    ? narrowingLeftOut(
        claim,
        clauses.filter((clause) => clause.some((token) => says(token, promise))),
      )
    : null;
  return narrowed ? `left_out: ${narrowed.raw}` : null;
}

function isValue(token: Token): boolean {
  return token.kind === 'value' || (token.kind === 'word' && DAYS_AND_MONTHS.has(token.key));
}

/** True when the claim's tokens that stand in the statement stand there in the same order. */
function isInOrder(claim: Token[], unit: Token[]): boolean {
  let from = 0;
  for (const token of claim) {
    if (!unit.some((other) => says(other, token))) continue;
    const found = unit.findIndex((other, at) => at >= from && says(other, token));
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}

/** In some clause with this value, a word that only this clause has is named in the claim too, or there is none. */
function isNamedWith(value: Token, claim: Token[], clauses: Token[][]): boolean {
  return clauses.some((clause) => {
    if (!clause.some((token) => says(token, value))) return false;
    const others = clauses.filter((other) => other !== clause).flat();
    const marks = clause.filter(
      (token) =>
        (token.kind === 'word' || isValue(token)) &&
        !says(token, value) &&
        !others.some((other) => says(other, token)),
    );
    const words = marks.filter((token) => token.kind === 'word');
    return words.length === 0 || words.some((token) => claim.some((mine) => says(token, mine)));
  });
}

function narrowingLeftOut(claim: Token[], clauses: Token[][]): Token | undefined {
  return clauses
    .flat()
    .find(
      (token) => token.kind === 'word' && token.narrows === true && !claim.some((mine) => says(token, mine)),
    );
}
