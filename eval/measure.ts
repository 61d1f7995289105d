/** What one message came to: the documents in order, the first one's confidence, and what was expected. */
export interface Asked {
  ranked: string[];
  confidence: number;
  expect: string[];
}

/** Share with its standard error. */
export interface Share {
  value: number;
  error: number;
}

/** Share of the answerable messages whose expected document is among the first `k`. */
export function recallAt(asked: Asked[], k: number): Share {
  const answerable = asked.filter(({ expect }) => expect.length > 0);
  return share(
    answerable.filter(({ ranked, expect }) => ranked.slice(0, k).some((id) => expect.includes(id))).length,
    answerable.length,
  );
}

/** Share of the answerable messages answered rightly at the best threshold that gives at most `wrong` wrong answers per 100 messages. */
export function coverageAtWrong(asked: Asked[], wrong: number): Share {
  const answerable = asked.filter(({ expect }) => expect.length > 0).length;
  const allowed = (wrong / 100) * asked.length;
  const order = [...asked].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let wrongs = 0;
  let best = 0;
  for (let i = 0; i < order.length; i++) {
    const one = order[i];
    if (!one || one.ranked.length === 0) break;
    if (isRight(one)) right++;
    else wrongs++;
    if (wrongs <= allowed && order[i + 1]?.confidence !== one.confidence) best = Math.max(best, right);
  }
  return share(best, answerable);
}

/** Coverage of the answerable, and wrong answers per 100 messages, when everything from `threshold` up is answered. */
export function atThreshold(asked: Asked[], threshold: number): { coverage: Share; wrong: Share } {
  const answered = asked.filter(({ confidence, ranked }) => ranked.length > 0 && confidence >= threshold);
  const right = answered.filter(isRight).length;
  return {
    coverage: share(right, asked.filter(({ expect }) => expect.length > 0).length),
    wrong: share(answered.length - right, asked.length),
  };
}

function isRight({ ranked, expect }: Asked): boolean {
  return expect.includes(ranked[0] ?? '');
}

/** A share of counts, with the binomial standard error. */
export function share(part: number, whole: number): Share {
  const value = whole > 0 ? part / whole : 0;
  return { value, error: whole > 0 ? Math.sqrt((value * (1 - value)) / whole) : 0 };
}
