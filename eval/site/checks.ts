/** What a reading of the site should leave; see the README of the set. */
export interface Expected {
  pages: Record<string, string[]>;
  never: string[];
  not_asked: string[];
  skipped: Record<string, string>;
  same: string[][];
  second: { changed: Record<string, string>; gone: string[]; new: Record<string, string> };
}

/** A document of the draft, as the wire shows it. */
interface Document {
  url: string | null;
  question?: string;
  answer?: string;
  title?: string;
  text?: string;
}

/** What a reading left. */
export interface Seen {
  ms: number;
  base: string;
  asked: string[];
  documents: Document[];
  report: {
    new: number;
    changed: number;
    gone: number;
    unchanged: number;
    skipped: { url: string; why: string }[];
  };
}

/** One thing that was expected, and whether it is so. */
export interface Check {
  name: string;
  about: string;
  passed: boolean;
}

/** What the first reading should leave. */
export function checksOfFirst(expected: Expected, seen: Seen): Check[] {
  const all = seen.documents.map(wordsOf).join('\n');
  return [
    ...Object.entries(expected.pages).map(([path, words]) => ({
      name: 'words of its pages',
      about: `${path}: ${words.join(', ')}`,
      passed: words.every((each) => on(seen, path).some((document) => wordsOf(document).includes(each))),
    })),
    ...expected.never.map((words) => ({
      name: 'nothing of what must not be there',
      about: words,
      passed: !all.includes(words),
    })),
    ...expected.not_asked.map((path) => ({
      name: 'never asked for',
      about: path,
      passed: !seen.asked.includes(path),
    })),
    ...Object.entries(expected.skipped).map(([path, why]) => ({
      name: 'skipped with a reason',
      about: path,
      passed: seen.report.skipped.some(
        (each) => each.url === `${seen.base}${path}` && new RegExp(why, 'i').test(each.why),
      ),
    })),
    ...expected.same.map((paths) => ({
      name: 'one document for one page',
      about: paths.join(', '),
      passed: paths.flatMap((path) => on(seen, path)).length === 1,
    })),
  ];
}

/** What the second one should find, after the site changed. */
export function checksOfSecond({ second }: Expected, before: Seen, seen: Seen): Check[] {
  const holds = (path: string, words: string) =>
    on(seen, path).some((document) => wordsOf(document).includes(words));
  return [
    ...Object.entries(second.changed).map(([path, words]) => ({
      name: 'second: changed',
      about: `${path}: ${words}`,
      passed: seen.report.changed >= 1 && holds(path, words),
    })),
    ...second.gone.map((path) => ({
      name: 'second: gone',
      about: path,
      passed: seen.report.gone === second.gone.length && on(seen, path).length === 0,
    })),
    ...Object.entries(second.new).map(([path, words]) => ({
      name: 'second: new',
      about: `${path}: ${words}`,
      passed: seen.report.new === Object.keys(second.new).length && holds(path, words),
    })),
    {
      name: 'second: each address asked once',
      about: `${seen.asked.length} requests, ${before.asked.length} before`,
      passed: seen.asked.length <= before.asked.length + 2,
    },
  ];
}

function on({ documents, base }: Seen, path: string): Document[] {
  return documents.filter(({ url }) => url === `${base}${path}`);
}

function wordsOf({ question, answer, title, text }: Document): string {
  return [question, answer, title, text].filter(Boolean).join('\n');
}
