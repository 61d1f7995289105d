const ENDINGS = new Set(
  ' s es ed d e er ers or ors ing ings y ies ied ion ions ation ations ment ments al ly en n em st t te ten ung ungen a o os as i ement aux x ens ee ees ons ez ent ar amos an ado ada ados adas are iamo ano ato ata ati'.split(
    ' ',
  ),
);
const NO_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** True when two folded words are forms of one word: they share their stem and differ by plain endings only. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (NO_SPACES.test(a)) return b.includes(a);
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  if (shared < 3) return false;
  const [restA, restB] = [a.slice(shared), b.slice(shared)];
  if (shared === 3) return isPlural(restA, restB) || isDoubled(a, b, shared);
  return (ENDINGS.has(restA) && ENDINGS.has(restB)) || isDoubled(a, b, shared);
}

function isPlural(a: string, b: string): boolean {
  return (a === '' && (b === 's' || b === 'ing')) || (b === '' && (a === 's' || a === 'ing'));
}

/** ship and shipping, plan and planned. */
function isDoubled(a: string, b: string, shared: number): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length === shared &&
    long[shared] === short[shared - 1] &&
    ENDINGS.has(long.slice(shared + 1)) &&
    long.length > shared + 1
  );
}
