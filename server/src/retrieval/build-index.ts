import { buildCollection, type Unit } from './build-collection.ts';
import { inContentOrder } from './content-order.ts';
import type { Vector } from './dense.ts';
import { trainEntryModel } from './entry-model.ts';
import { indexBytes } from './index-bytes.ts';
import type { DocumentRow, ReleaseIndex } from './release-index.ts';
import { buildSpelling } from './spelling.ts';
import { TermTable } from './term-table.ts';
import { detectLanguage } from './text/detect-language.ts';
import type { Language } from './text/language.ts';
import { splitPage } from './text/split-page.ts';
import type { EntryDocument, IndexedDocument, PageDocument } from './types.ts';
import { wordTable } from './word-table.ts';

/** Choices that documents don't make by themselves. */
export interface BuildOptions {
  /** Language of the knowledge; detected from the documents when left out. */
  language?: Language;
  /** External embedding vectors, one for each text of `textsToEmbed(documents)`, in that order. */
  vectors?: Vector[];
  /** `false` leaves the bundled word vectors out. */
  wordVectors?: false;
}

/** Builds the index of a release from its documents, whose order does not matter: deterministic, no clock, no input or output. */
export function buildIndex(given: IndexedDocument[], options: BuildOptions = {}): ReleaseIndex {
  const documents = inContentOrder(given);
  const language = options.language ?? detectLanguage(languageSamples(documents));
  const words = options.wordVectors === false || language !== 'en' ? null : wordTable();
  const table = new TermTable(language, words);
  const entryUnits = documents.filter(isEntry).flatMap(entryUnitsOf);
  const pageUnits = documents.filter(isPage).flatMap(pageUnitsOf);
  const vectorsOf = (units: Unit[], from: number) => ({
    embeddings: options.vectors?.slice(from, from + units.length),
    wordVectors: words ? units.map((unit) => words.embed(unit.text)) : undefined,
  });
  const { collection: entries, gramSets } = buildCollection(
    'entry',
    entryUnits,
    table,
    vectorsOf(entryUnits, 0),
  );
  const { collection: pages } = buildCollection('page', pageUnits, table, {
    embeddings: options.vectors?.slice(entryUnits.length),
  });
  const terms = table.terms;
  const stop = Uint8Array.from(table.stops);
  const wordRows = Int32Array.from(words ? table.wordRows : []);
  const spelling = buildSpelling(terms, (term) => stop[term] === 0);
  const index: ReleaseIndex = {
    language,
    vocabulary: { terms, ids: table.ids, stop, wordRows, ...spelling },
    entries,
    pages,
    model: trainEntryModel(entries, gramSets),
    wordTable: words?.name ?? '',
    bytes: 0,
  };
  return { ...index, bytes: indexBytes(index) };
}

/** The texts an external embedding model must turn into vectors for `buildIndex`: wordings of entries, then passages of pages under their titles. */
export function textsToEmbed(given: IndexedDocument[]): string[] {
  const documents = inContentOrder(given);
  const wordings = documents.filter(isEntry).flatMap(entryUnitsOf);
  const passages = documents.filter(isPage).flatMap(pageUnitsOf);
  return [...wordings.map((unit) => unit.text), ...passages.map((unit) => `${unit.title}\n${unit.text}`)];
}

function isEntry(document: IndexedDocument): document is EntryDocument {
  return document.kind === 'entry';
}

function isPage(document: IndexedDocument): document is PageDocument {
  return document.kind === 'page';
}

function entryUnitsOf(entry: EntryDocument): Unit[] {
  const document = rowOf(entry, entry.question);
  const wordings = [...new Set([entry.question, ...entry.variants].filter((text) => text.trim() !== ''))];
  return wordings.map((text) => ({
    document,
    passage: document,
    title: entry.question,
    passageText: entry.answer,
    text,
  }));
}

function pageUnitsOf(page: PageDocument): Unit[] {
  const document = rowOf(page, page.title);
  return splitPage(page.text).map((part) => {
    const text = page.text.slice(part.start, part.end);
    const headings = part.headings.filter((heading) => heading !== page.title);
    return { document, passage: part, title: [page.title, ...headings].join(' › '), passageText: text, text };
  });
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
