import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** Folders whose code reads what others wrote. */
const folders = ['contract', 'server/src', 'widget/src', 'console/src'];

/** The expressions that a list lacks, and what it lists although no code holds it. */
export function compare(found, { linear, bounded }) {
  const listed = new Set([...linear, ...Object.values(bounded).flat()]);
  return {
    unlisted: [...found.values()].filter(({ written }) => !listed.has(written)),
    gone: [...listed].filter((written) => !found.has(written)),
  };
}

/** Every regular expression written in the code below a folder, by its own text, with the places it stands in. */
export function regularExpressions(root) {
  const found = new Map();
  for (const path of folders.flatMap((folder) => sources(root, folder))) {
    const text = readFileSync(join(root, path), 'utf8');
    for (const { pattern, flags, start } of inText(path, text)) {
      const written = `/${pattern}/${flags}`;
      const known = found.get(written) ?? { written, pattern, flags, places: [] };
      known.places.push(`${path}:${text.slice(0, start).split('\n').length}`);
      found.set(written, known);
    }
  }
  return found;
}

function inText(path, text) {
  const expressions = [];
  const note = ({ regex, start }) => regex && expressions.push({ ...regex, start });
  new Visitor({ Literal: note }).visit(parseSync(path, text).program);
  return expressions;
}

function sources(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter(
      (path) => /\.tsx?$/.test(path) && !/\/(node_modules|dist|testing)\/|\.test\.ts$|\.d\.ts$/.test(path),
    )
    .sort();
}
