import { analyse } from './text/analyse.ts';
import type { Language } from './text/language.ts';

/** Numbers the terms of a release in the order they are first met. */
export class TermTable {
  readonly terms: string[] = [];
  readonly stops: number[] = [];
  readonly ids = new Map<string, number>();
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  /** Term ids of a text, in reading order. */
  read(text: string): number[] {
    return analyse(text, this.language).map(({ term, stop }) => this.#idOf(term, stop));
  }

  #idOf(term: string, stop: boolean): number {
    let id = this.ids.get(term);
    if (id === undefined) {
      id = this.terms.length;
      this.ids.set(term, id);
      this.terms.push(term);
      this.stops.push(stop ? 1 : 0);
    }
    return id;
  }
}
