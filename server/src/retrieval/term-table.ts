import { analyse, type Token } from '../text/languages/analyse.ts';
import type { SearchedCode } from '../text/languages/languages.ts';
import type { WordTable } from './word-table.ts';

/** Numbers the terms of a release in the order they are first met. */
export class TermTable {
  readonly terms: string[] = [];
  readonly stops: number[] = [];
  /** Row in the word table of the first word met of each term, -1 for none. */
  readonly wordRows: number[] = [];
  readonly ids = new Map<string, number>();
  readonly language: SearchedCode;

  readonly #words: WordTable | null;

  constructor(language: SearchedCode, words: WordTable | null) {
    this.language = language;
    this.#words = words;
  }

  /** Term ids of a text, in reading order. */
  read(text: string): number[] {
    return analyse(text, this.language).map((token) => this.#idOf(token));
  }

  #idOf({ word, term, stop }: Token): number {
    let id = this.ids.get(term);
    if (id === undefined) {
      id = this.terms.length;
      this.ids.set(term, id);
      this.terms.push(term);
      this.stops.push(stop ? 1 : 0);
      this.wordRows.push(this.#words?.rowOf(word) ?? -1);
    }
    return id;
  }
}
