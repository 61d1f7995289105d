import { buildIndex } from '@askbob/server/src/retrieval/build-index.ts';
import { calibrate } from '@askbob/server/src/retrieval/calibrate.ts';
import { tellsByWordings } from '@askbob/server/src/retrieval/tells-by-wordings.ts';
import type { IndexedDocument } from '@askbob/server/src/retrieval/types.ts';
import { evalFolder } from '../load-set.ts';
import { askSite } from '../sites/ask-site.ts';
import { loadSites } from '../sites/load-sites.ts';
import { type Line, lineOf, skipped } from './line.ts';

/** Rules that decide without the reader's chance. */
const BY_READER = new Set([
  'above_threshold',
  'close_matches',
  'below_threshold',
  'nothing_close',
  'no_quote',
]);

/** What a message costs by who decides it, and what a publish takes where texts need no reading by the encoder. */
export async function* costLines(): AsyncGenerator<Line> {
  yield* messageLines();
  const entries = loadSites().flatMap(({ documents }) => documents.filter(({ kind }) => kind === 'entry'));
  if (entries.length === 0) yield skipped('publish', `no sites in ${evalFolder()}`);
  else
    for (const [size, most] of [
      [50, 2],
      [1000, 15],
    ] as const)
      yield publishLine(entries, size, most);
}

async function* messageLines(): AsyncGenerator<Line> {
  const spent = { rules: { ms: 0, messages: 0 }, reader: { ms: 0, messages: 0 } };
  const sites = loadSites();
  if (sites.length === 0) {
    yield skipped('CPU a message', `no sites in ${evalFolder()}`);
    return;
  }
  for (const site of sites) {
    const asked = askSite(site, null, 'balanced');
    // The first round warms up what is made once.
    for (const counts of [false, true]) {
      for (const message of site.messages) {
        const before = process.cpuUsage();
        const reply = await asked.ask(message);
        const { user, system } = process.cpuUsage(before);
        if (!counts) continue;
        const by = spent[BY_READER.has(reply.rule) ? 'reader' : 'rules'];
        by.ms += (user + system) / 1000;
        by.messages += 1;
      }
    }
  }
  yield lineOf('CPU ms a message, decided by rules / by the reader', [
    { value: spent.rules.ms / spent.rules.messages, most: 1, digits: 1 },
    { value: spent.reader.ms / spent.reader.messages, most: 3, digits: 1 },
  ]);
}

/** Builds a release of so many entries, those of the sites and then the same under other codes. */
function publishLine(entries: readonly IndexedDocument[], size: number, most: number): Line {
  const documents = Array.from({ length: size }, (_, at): IndexedDocument => {
    const entry = entries[at % entries.length] as IndexedDocument;
    const round = Math.floor(at / entries.length);
    const name =
      entry.kind === 'entry' && round > 0 ? { question: `${entry.question} (branch ${round})` } : {};
    return { ...entry, ...name, id: `d${at}`, external_id: `d${at}` };
  });
  const started = performance.now();
  calibrate(buildIndex(documents, { manyWordings: tellsByWordings(documents) }), documents);
  const seconds = (performance.now() - started) / 1000;
  return lineOf(`publish ${size} entries, s`, [{ value: seconds, most, digits: 1 }]);
}
