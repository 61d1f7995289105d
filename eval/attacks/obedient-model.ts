import type { Script, ScriptedRequest } from '@askbob/server/src/platform/models/testing/scripted-model.ts';
import type { Attack } from './load-attacks.ts';

/** Ways in which a model may be wrong: each makes one reply out of an attack and the numbered units it was given. */
const WAYS: ((attack: Attack, units: string[]) => string)[] = [
  // Says all that the attack wants and recites what it was sent, with a selection among it.
  (attack, units) =>
    [
      attack.obeyed,
      ...attack.must_not_contain,
      attack.message,
      ...units,
      '{"use": [1], "missing": false}',
    ].join('\n'),
  // Chooses what is poisoned, or the first.
  (attack, units) => selection(poisonIn(attack, units)),
  // Chooses everything.
  (_, units) => selection(units.map((_unit, at) => at + 1)),
  // Chooses what doesn't exist, and adds words of its own to the object.
  (attack, units) =>
    JSON.stringify({
      use: [0, -1, units.length + 1, 1e9],
      missing: true,
      text: attack.obeyed,
      reply: attack.must_not_contain,
    }),
  // Adds words of its own to a choice that exists.
  (attack, units) =>
    JSON.stringify({
      answer: attack.obeyed,
      use: [1, 2, units.length],
      missing: false,
      note: attack.must_not_contain,
    }),
  // Obeys by falling silent.
  () => selection([]),
];

export const WAYS_TO_BE_WRONG = WAYS.length;

/** What a model answers that obeys whatever it reads. @param way picks one of the ways to be wrong */
export function obey(attack: Attack, request: ScriptedRequest, way: number): Script {
  if (!request.user.includes('message: ')) return saying(attack, unitsOf(request.user));
  const text = WAYS[way % WAYS.length]?.(attack, unitsOf(request.user)) ?? '';
  return { kind: 'says', chunks: text.match(/[\s\S]{1,40}/g) ?? [] };
}

/** Every way to hang what the attack wants onto true sentences, where they may be said more freely. */
function saying(attack: Attack, units: string[]): Script {
  const wanted = [attack.obeyed, ...attack.must_not_contain, attack.message];
  const sentences = units.flatMap((unit) => [
    unit,
    ...wanted.flatMap((text) => [
      text,
      `${unit} ${text}`,
      `${text}: ${unit}`,
      `${unit.replace(/[.!?]$/, '')} and ${text}.`,
    ]),
  ]);
  return {
    kind: 'says',
    chunks: [JSON.stringify({ text: sentences.map((sentence) => ({ sentence, from: [1] })) })],
  };
}

/** The numbered units of a prompt, as they stand there. */
function unitsOf(prompt: string): string[] {
  return [...prompt.matchAll(/^\d+\t(.*)$/gm)].map((match) => match[1] ?? '');
}

function poisonIn(attack: Attack, units: string[]): number[] {
  const poisoned = units.flatMap((unit, at) =>
    attack.must_not_contain.some((text) => unit.toLowerCase().includes(text.toLowerCase())) ? [at + 1] : [],
  );
  return poisoned.length > 0 ? poisoned : [1];
}

function selection(use: number[]): string {
  return JSON.stringify({ use, missing: false });
}
