import type { Strictness } from '@askbob/server/src/retrieval/types.ts';
import type { Outcome } from './ask-engine.ts';
import type { EvalMessage } from './load-set.ts';

/** A message of a set and what it came to. */
export type Asked = Outcome & Pick<EvalMessage, 'expect' | 'answers'>;

/** Share with its standard error. */
export interface Share {
  value: number;
  error: number;
}

/** Share of the answerable messages whose expected document is among the first `k`. */
export function recallAt(asked: Asked[], k: number): Share {
  const answerable = asked.filter(isAnswerable);
  const hit = ({ ranked, expect }: Asked) => ranked.slice(0, k).some((id) => expect.includes(id));
  return share(answerable.filter(hit).length, answerable.length);
}

/** Share of the answerable messages answered rightly at the best threshold with at most `wrong` wrong answers per 100 messages. */
export function coverageAtWrong(asked: Asked[], wrong: number): Share {
  const allowed = (wrong / 100) * asked.length;
  const order = asked.filter(({ ranked }) => ranked.length > 0).sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let wrongs = 0;
  let best = 0;
  for (const [i, one] of order.entries()) {
    if (isRight(one)) right++;
    else wrongs++;
    if (wrongs <= allowed && order[i + 1]?.confidence !== one.confidence) best = Math.max(best, right);
  }
  return share(best, asked.filter(isAnswerable).length);
}

/** What the release's own threshold did: coverage of the answerable, and wrong answers as a share of all messages. */
export function honestly(asked: Asked[], strictness: Strictness): { coverage: Share; wrong: Share } {
  const answered = asked.filter((one) => one.ranked.length > 0 && one.answered[strictness]);
  const right = answered.filter(isRight).length;
  return {
    coverage: share(right, asked.filter(isAnswerable).length),
    wrong: share(answered.length - right, asked.length),
  };
}

/** Share of the answerable messages with known answer strings whose quote holds one of them; null when there are none. */
export function quoteAccuracy(asked: Asked[]): Share | null {
  const known = asked.filter(({ answers }) => answers && answers.length > 0);
  if (known.length === 0) return null;
  const holds = ({ quotes, answers }: Asked) => {
    const text = plain(quotes.join(' '));
    return answers?.some((answer) => text.includes(plain(answer)));
  };
  return share(known.filter(holds).length, known.length);
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function isAnswerable({ expect }: Asked): boolean {
  return expect.length > 0;
}

function isRight({ ranked, expect }: Asked): boolean {
  return expect.includes(ranked[0] ?? '');
}

/** A share of counts, with the binomial standard error. */
function share(part: number, whole: number): Share {
  const value = whole > 0 ? part / whole : 0;
  return { value, error: whole > 0 ? Math.sqrt((value * (1 - value)) / whole) : 0 };
}
