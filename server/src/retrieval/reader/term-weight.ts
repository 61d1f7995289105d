import { readFileSync } from 'node:fs';
import type { Language } from '../../text/languages/language.ts';

/** From open sets of customers' messages; see NOTICE.md. */
const written: { messages: number; counts: Record<string, number> } = JSON.parse(
  readFileSync(new URL('./customers-english.json', import.meta.url), 'utf8'),
);
/** How often stems stand in customers' messages at large. */
const english = { messages: written.messages, counts: new Map(Object.entries(written.counts)) };

/** Rarity of a stock word, and of one that tells no thing from another, where a language has no counts. */
const STOCK_RARITY = 0.3;
const ORDINARY_RARITY = 0.25;

/** How rare a stem is in customers' messages at large, 0 (in most) to 1. */
function rarityAtLarge(stem: string, language: Language): number {
  if (language.code !== 'en') {
    if (language.ordinary.has(stem)) return ORDINARY_RARITY;
    return language.stock.has(stem) ? STOCK_RARITY : 1;
  }
  const { messages, counts } = english;
  return Math.log(1 + (messages + 1) / ((counts.get(stem) ?? 0) + 0.5)) / Math.log(1 + messages * 2);
}

/** How much of its rarity an ordinary word keeps for the guard, where no counts tell how ordinary it is. */
const ORDINARY_GUARD = 0.1;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Inverse document frequency over blocks. */
function idf(blocksWith: number, blocks: number): number {
  return Math.log(1 + (blocks + 1) / (blocksWith + 0.5));
}

/** How much a word of a message counts: rare here, and no stock word of customers' messages. */
export function weightOf(stem: string, blocksWith: number, blocks: number, language: Language): number {
  return idf(blocksWith, blocks) * (0.3 + 0.7 * clamp((rarityAtLarge(stem, language) - 0.2) / 0.5));
}

/** How much it matters that a word of a message is missing from what would answer; stock words hardly do. */
export function guardWeightOf(stem: string, blocksWith: number, blocks: number, language: Language): number {
  if (language.ordinary.has(stem)) return ORDINARY_GUARD * idf(blocksWith, blocks);
  return idf(blocksWith, blocks) * (0.1 + 0.9 * clamp((rarityAtLarge(stem, language) - 0.3) / 0.4));
}
