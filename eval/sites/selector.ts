import type { ChatModel, ModelRequest } from '@askbob/server/src/platform/models/model-request.ts';
import { randomFrom } from '../random.ts';
import { holds } from './judge.ts';
import type { Site, SiteMessage } from './load-sites.ts';

/** How a stand-in for a model chooses: by the labels, or by them but forgetting or adding a tenth. */
export const SELECTORS = ['perfect', 'forgets', 'adds'] as const;
export type SelectorName = (typeof SELECTORS)[number];

/** A numbered unit as a model reads it, and the documents whose title stands above it. */
interface Unit {
  n: number;
  text: string;
  ids: readonly string[];
}

/** Share of units that an imperfect one forgets, and of messages to which it adds one. */
const WRONG = 0.1;

/** A stand-in for a model that knows what a message of a site is due; `of` says which message is asked. */
export function selector(name: SelectorName, site: Site, of: () => SiteMessage): ChatModel {
  const random = randomFrom(7);
  const ask: ChatModel['ask'] = async ({ prompt }: ModelRequest) => {
    const units = unitsOf(prompt, site);
    const best = choose(units, of());
    const kept = name === 'forgets' ? best.filter(() => random() >= WRONG) : best;
    const more =
      name === 'adds' && random() < WRONG ? units.slice(Math.floor(random() * units.length)).slice(0, 1) : [];
    const use = [...kept, ...more].map(({ n }) => n);
    return { kind: 'ok', text: JSON.stringify({ use, missing: false }), usage: NOTHING };
  };
  return { model: name, ask, state: () => ({ ok: true }) };
}

const NOTHING = {
  model: 'stand-in',
  attempts: 1,
  input_tokens: null,
  output_tokens: null,
  first_token_ms: null,
  total_ms: 0,
  cost: null,
};

function unitsOf(prompt: string, { documents }: Site): Unit[] {
  const titles = documents.map((each) => ({
    id: each.external_id ?? '',
    title: (each.kind === 'entry' ? each.question : each.title).replace(/\s+/g, ' ').trim(),
  }));
  let ids: string[] = [];
  const units: Unit[] = [];
  for (const line of prompt.split('\n')) {
    const above = /^## (.*)$/.exec(line)?.[1];
    if (above !== undefined)
      ids = titles
        .filter(({ title }) => above === title || above.startsWith(`${title} › `))
        .map(({ id }) => id);
    const [, n, text] = /^(\d+)\t(.*)$/.exec(line) ?? [];
    if (n !== undefined && text !== undefined) units.push({ n: Number(n), text, ids });
  }
  return units;
}

/** The units that a message is due: those that hold what must be shown, else those most like it. */
function choose(
  units: readonly Unit[],
  { message, expect, must = [], must_not = [], kind = '' }: SiteMessage,
): Unit[] {
  const own = expect.map((id) => units.filter(({ ids }) => ids.includes(id)));
  const clean = own.map((some) => {
    const fine = some.filter(({ text }) => !must_not.some((part) => holds(text, part)));
    return fine.length > 0 ? fine : some;
  });
  const isDouble = (kind === 'double' || kind === 'two_questions') && expect.length > 1;
  const full = clean.find((some) => must.every((part) => some.some(({ text }) => holds(text, part))));
  const from = !isDouble && full ? [full] : clean;
  const chosen = new Set<Unit>();
  for (const part of must) {
    const held = from.flat().find(({ text }) => holds(text, part));
    if (held) chosen.add(held);
  }
  for (const some of isDouble ? from : from.slice(0, 1)) {
    if (!some.some((unit) => chosen.has(unit)) && (isDouble || chosen.size === 0)) {
      const like = mostLike(some, message);
      if (like) chosen.add(like);
    }
  }
  return [...chosen].sort((a, b) => a.n - b.n);
}

function mostLike(units: readonly Unit[], message: string): Unit | undefined {
  const asked = new Set(message.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const likeness = ({ text }: Unit) =>
    (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => asked.has(word)).length;
  return units.toSorted((a, b) => likeness(b) - likeness(a))[0];
}
