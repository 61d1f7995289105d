/**
 * Writes what the sentence encoder is asked to read: every word of the vocabulary by itself, WordNet's definitions and examples, and sentences
 * put together from templates. None of it comes from an evaluation set.
 *
 *   VECTORS_WORK=<folder> node eval/vectors/corpus.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutWords } from '@askbob/server/src/text/cut-words.ts';
import { randomFrom, shuffled } from '../random.ts';
import { neighbours } from './neighbours.ts';

import { readGlove, readWordnet, workFolder } from './sources.ts';
import { CHAT_WORDS, CLOSINGS, type Kind, LINKS, OPENINGS, TEMPLATES } from './templates.ts';

const VOCABULARY = 36_000;
const EACH_WORD = 3;
const BY_FREQUENCY = 90_000;
const DEFINITIONS = 40_000;
const LONGER = 24_000;
const LONGEST = 24;
/** Words that GloVe's list leaves out and sentences are full of. */
const LETTERS = ['a', 'i'];
const NUMBERS = [...Array.from({ length: 32 }, (_, n) => String(n)), '50', '100', '1000'];

const random = randomFrom(20_240_501);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // the lists are never empty

function vocabulary(): string[] {
  const known = new Set<string>();
  for (const word of readGlove().words) {
    if (known.size >= VOCABULARY) break;
    if (/^([a-z]{2,18}|a|i|\d{1,2}|19\d\d|20[0-2]\d)$/.test(word)) known.add(word);
  }
  for (const word of CHAT_WORDS) known.add(word);
  return [...known];
}

/** Lemmas by part of speech, with their number of tagged senses: what tells "order" the noun from "order" the verb. */
function lemmas(file: string): Set<string> {
  return new Set(readWordnet(`index.${file}`).map((line) => line.slice(0, line.indexOf(' '))));
}

const stemOf = (word: string, suffix: string): string[] => {
  const cut = word.slice(0, -suffix.length);
  return [cut, `${cut}e`, cut.slice(0, -1)];
};

function kindsOf(vocabularyWords: string[]): Map<string, Kind[]> {
  const [nouns, verbs, adjectives, adverbs] = ['noun', 'verb', 'adj', 'adv'].map(lemmas) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const has = (set: Set<string>, word: string, suffix: string) =>
    word.endsWith(suffix) && stemOf(word, suffix).some((stem) => set.has(stem));
  return new Map(
    vocabularyWords.map((word) => {
      const kinds: Kind[] = [];
      if (nouns.has(word) || has(nouns, word, 's') || has(nouns, word, 'ies')) kinds.push('noun');
      if (verbs.has(word)) kinds.push('verb');
      if (has(verbs, word, 'ing')) kinds.push('ing');
      if (has(verbs, word, 'ed')) kinds.push('ed');
      if (adjectives.has(word)) kinds.push('adjective');
      if (adverbs.has(word)) kinds.push('adverb');
      return [word, kinds.length > 0 ? kinds : (['other'] as Kind[])];
    }),
  );
}

function examples(): { quoted: string[]; defined: string[] } {
  const quoted: string[] = [];
  const defined: string[] = [];
  for (const file of ['data.noun', 'data.verb', 'data.adj', 'data.adv']) {
    for (const line of readWordnet(file)) {
      const gloss = line.slice(line.indexOf(' | ') + 3);
      for (const [, text] of gloss.matchAll(/"([^"]{8,160})"/g)) quoted.push(text ?? '');
      defined.push(
        gloss
          .split(/; "|;/)[0]
          ?.replace(/\([^)]*\)/g, '')
          .trim() ?? '',
      );
    }
  }
  return { quoted, defined };
}

function main(): void {
  const all = vocabulary();
  const kinds = kindsOf(all);
  const frequentNouns = all
    .slice(0, 6000)
    .filter((word) => kinds.get(word)?.includes('noun') && word.length > 2);
  const fill = (word: string, companions = frequentNouns): string =>
    pick<string>(TEMPLATES[pick<Kind>(kinds.get(word) ?? ['other'])])
      .replaceAll('_', word)
      .replaceAll('#', () => pick(companions));
  const made: string[] = [];
  for (const word of all) for (let n = 0; n < EACH_WORD; n++) made.push(fill(word));
  // Word frequency falls roughly as 1/rank; a draw uniform in log(rank) follows it, kept flatter at the top by the offset.
  const draw = () => Math.floor(300 * (((all.length + 300) / 300) ** random() - 1));
  for (let n = 0; n < BY_FREQUENCY; n++) made.push(fill(all[draw()] ?? 'order'));
  const { quoted, defined } = examples();
  const definitions = Array.from({ length: DEFINITIONS }, () => pick(defined));
  const sentences = [
    ...new Set(
      [...quoted, ...definitions, ...made].map((text) =>
        cutWords(text, 'vectors').slice(0, LONGEST).join(' '),
      ),
    ),
  ];
  const unique = shuffled(
    sentences.filter((text) => text.includes(' ')),
    random,
  );
  writeFileSync(join(workFolder(), 'words.txt'), [...new Set([...LETTERS, ...all, ...NUMBERS])].join('\n'));
  writeFileSync(join(workFolder(), 'sentences.txt'), unique.join('\n'));
  const near = neighbours(readGlove(), frequentNouns);
  const longer = Array.from({ length: LONGER }, () => {
    const word = all[draw()] ?? 'order';
    const topic = [word, ...near(word)];
    const opening = random() < 0.4 ? pick(OPENINGS) : '';
    const closing = random() < 0.3 ? pick(CLOSINGS) : '';
    return cutWords(
      `${opening} ${fill(word, topic)} ${pick(LINKS)} ${fill(pick(topic), topic)} ${closing}`,
      'vectors',
    ).join(' ');
  });
  writeFileSync(join(workFolder(), 'longer.txt'), [...new Set(longer)].join('\n'));
  console.log(`${all.length} words, ${unique.length} sentences, ${longer.length} longer ones`);
}

main();
