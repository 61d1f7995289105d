/** A part of the documentation that can be found. */
export interface Part {
  /** Its address on this server, with its place on the page. */
  url: string;
  /** The page it stands on. */
  page: string;
  title: string;
  text: string;
}
/** A part that was found, with the words around what was looked for. */
export interface Found extends Part {
  snippet: string;
}
export function wordsOf(text: string): string[];
/** The parts that hold each word of the question, or words that begin with it, best first. */
export function findParts(parts: readonly Part[], question: string, most?: number): Found[];
