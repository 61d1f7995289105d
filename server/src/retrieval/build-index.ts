import { languageOfTexts } from '../text/languages/guess-language.ts';
import type { SearchedCode } from '../text/languages/languages.ts';
import { buildCollection, type Unit } from './build-collection.ts';
import { inContentOrder } from './content-order.ts';
import type { Vector } from './dense.ts';
import { trainEntryModel } from './entry-model.ts';
import { exactWordings } from './exact-wordings.ts';
import { indexBytes } from './index-bytes.ts';
import { wordingsOf } from './many-wordings.ts';
import { type NamedVectors, namedVectors } from './near-documents.ts';
import { buildReaderIndex } from './reader/build-reader-index.ts';
import { readable } from './reader/look.ts';
import { unitsOf } from './reader/units.ts';
import type { DocumentRow, ReleaseIndex } from './release-index.ts';
import { buildSpelling } from './spelling.ts';
import { TermTable } from './term-table.ts';
import type { EntryDocument, IndexedDocument, PageDocument } from './types.ts';
import { wordTable } from './word-table.ts';

/** Choices that documents don't make by themselves. */
export interface BuildOptions {
  /** Language of the knowledge; detected from the documents when left out. */
  language?: SearchedCode;
  /** External embedding vectors, one for each text of `textsToEmbed(documents)`, in that order. */
  vectors?: Vector[];
  /** `false` leaves the bundled word vectors out. */
  wordVectors?: false;
  /** Whether entries are told apart by their many wordings, as `tellsByWordings` finds. */
  manyWordings?: boolean;
}

/** Builds the index of a release from its documents, whose order does not matter: deterministic, no clock, no input or output. */
export function buildIndex(given: IndexedDocument[], options: BuildOptions = {}): ReleaseIndex {
  const documents = inContentOrder(given);
  const language = options.language ?? languageOfTexts(languageSamples(documents));
  const entries = buildEntries(options.manyWordings ? documents.filter(isEntry) : [], language, options);
  // Too many entries to learn to tell them apart: the reader goes on with all of them.
  const learnt = entries.model.bias.length > 0;
  const index: ReleaseIndex = {
    language,
    reader: readable(buildReaderIndex(learnt ? documents.filter(isPage) : documents, language)),
    vectors: vectorsOf(documents, options.vectors, learnt),
    exact: exactWordings(documents, language),
    ...(learnt ? entries : buildEntries([], language, options)),
    bytes: 0,
  };
  return { ...index, bytes: indexBytes(index) };
}

type Entries = Pick<ReleaseIndex, 'vocabulary' | 'entries' | 'model' | 'wordTable'>;

function buildEntries(documents: EntryDocument[], language: SearchedCode, options: BuildOptions): Entries {
  const words = options.wordVectors === false || language !== 'en' ? null : wordTable();
  const table = new TermTable(language, words);
  const units = documents.flatMap(entryUnitsOf);
  const { collection: entries, gramSets } = buildCollection(units, table, {
    embeddings: options.vectors?.slice(0, units.length),
    wordVectors: words ? units.map((unit) => words.embed(unit.text)) : undefined,
  });
  const terms = table.terms;
  const stop = Uint8Array.from(table.stops);
  const wordRows = Int32Array.from(words ? table.wordRows : []);
  const spelling = buildSpelling(terms, (term) => stop[term] === 0);
  return {
    vocabulary: { terms, ids: table.ids, stop, wordRows, ...spelling },
    entries,
    model: trainEntryModel(entries, gramSets),
    wordTable: words?.name ?? '',
  };
}

/** The texts an external embedding model must turn into vectors for `buildIndex`: wordings of entries, then sections of pages under their titles. */
export function textsToEmbed(given: IndexedDocument[]): string[] {
  const documents = inContentOrder(given);
  return [...documents.filter(isEntry).flatMap(wordingsOf), ...documents.filter(isPage).flatMap(sectionsOf)];
}

/** Longest text of a section that is embedded; models read no more of it. */
const LONGEST_SECTION = 1000;

function sectionsOf(page: PageDocument): string[] {
  const sections = Map.groupBy(unitsOf(page), ({ section }) => section);
  return [...sections.values()].map((units) =>
    [page.title, ...units.map(({ text }) => text)].join('\n').slice(0, LONGEST_SECTION),
  );
}

/** The vectors of what the reader reads; of entries too unless they are told apart by their wordings. */
function vectorsOf(
  documents: IndexedDocument[],
  vectors: Vector[] | undefined,
  worded: boolean,
): NamedVectors {
  if (!vectors) return namedVectors([]);
  const [entries, pages] = [documents.filter(isEntry), documents.filter(isPage)];
  const at = new Map((worded ? pages : documents).map((document, position) => [document, position]));
  const texts = [
    ...entries.flatMap((entry) => wordingsOf(entry).map((text) => ({ text, document: at.get(entry) }))),
    ...pages.flatMap((page) => sectionsOf(page).map((text) => ({ text, document: at.get(page) }))),
  ];
  return namedVectors(
    texts.flatMap(({ text, document }, row) => {
      const vector = vectors[row];
      return vector && document !== undefined ? [{ vector, text, document }] : [];
    }),
  );
}

function isEntry(document: IndexedDocument): document is EntryDocument {
  return document.kind === 'entry';
}

function isPage(document: IndexedDocument): document is PageDocument {
  return document.kind === 'page';
}

function entryUnitsOf(entry: EntryDocument): Unit[] {
  const document = rowOf(entry, entry.question);
  return wordingsOf(entry).map((text) => ({
    document,
    passage: document,
    title: entry.question,
    passageText: entry.answer,
    text,
  }));
}

function rowOf({ id, external_id, version, url }: IndexedDocument, title: string): DocumentRow {
  return { id, external_id, version, title, url };
}

function* languageSamples(documents: IndexedDocument[]): Generator<string> {
  for (const document of documents) {
    if (document.kind === 'page') yield document.text.slice(0, 2_000);
    else yield `${document.question} ${document.variants.slice(0, 5).join(' ')} ${document.answer}`;
  }
}
