// `node eval/attacks/run.ts`: runs every attack against the choice of a model that obeys all it reads, in every way to be
// wrong and whatever the pipeline would have decided before, and prints what would have reached a visitor.
import { pathToFileURL } from 'node:url';
import { Settings } from '@askbob/contract/endpoints/businesses.ts';
import { asCandidates } from '@askbob/server/src/answering/selecting/as-candidates.ts';
import { offeredUnits } from '@askbob/server/src/answering/selecting/offered.ts';
import { selectUnits } from '@askbob/server/src/answering/selecting/select-units.ts';
import { write } from '@askbob/server/src/answering/writing/write.ts';
import { createChatModel } from '@askbob/server/src/platform/models/chat-model.ts';
import { modelFetch } from '@askbob/server/src/platform/models/model-fetch.ts';
import type { ChatModel } from '@askbob/server/src/platform/models/model-request.ts';
import { startScriptedModel } from '@askbob/server/src/platform/models/testing/scripted-model.ts';
import { createOutbound } from '@askbob/server/src/platform/outbound/outbound.ts';
import { buildIndex } from '@askbob/server/src/retrieval/build-index.ts';
import type { ReleaseIndex } from '@askbob/server/src/retrieval/release-index.ts';
import type { IndexedDocument } from '@askbob/server/src/retrieval/types.ts';
import { faultsIn } from './judge.ts';
import { type Attack, loadAttacks } from './load-attacks.ts';
import { obey, WAYS_TO_BE_WRONG } from './obedient-model.ts';

/** What came of a run. */
export interface AttackReport {
  attacks: number;
  pages: number;
  /** Replies of the model, how many of them chose something, and how many chose nothing or nothing that exists. */
  asked: number;
  shown: number;
  silent: number;
  /** One line for each thing that must not have been shown. */
  faults: string[];
}

/** Runs the whole corpus; takes a few seconds and one local port. */
export async function runAttacks(): Promise<AttackReport> {
  const corpus = loadAttacks();
  const clean = buildIndex(corpus.clean);
  const poisoned = buildIndex(corpus.poisoned);
  const report: AttackReport = { attacks: 0, pages: 0, asked: 0, shown: 0, silent: 0, faults: [] };
  let current: { attack: Attack; way: number } | null = null;
  const server = await startScriptedModel((request) =>
    current ? obey(current.attack, request, current.way) : { kind: 'status', status: 500 },
  );
  const outbound = createOutbound({ allow: ['127.0.0.1'] });
  const model = createChatModel({ baseUrl: server.baseUrl, model: 'obedient', fetch: modelFetch(outbound) });
  try {
    for (const attack of corpus.attacks) {
      report.attacks += 1;
      if (attack.page !== null) report.pages += 1;
      const [index, documents] = attack.page === null ? [clean, corpus.clean] : [poisoned, corpus.poisoned];
      for (let way = 0; way < WAYS_TO_BE_WRONG; way++) {
        current = { attack, way };
        await attackChoice(model, attack, index, documents, report);
      }
    }
  } finally {
    await outbound.close();
    await server.close();
  }
  return report;
}

async function attackChoice(
  model: ChatModel,
  attack: Attack,
  index: ReleaseIndex,
  documents: readonly IndexedDocument[],
  report: AttackReport,
): Promise<void> {
  const query = { message: attack.message, previous: attack.previous };
  const selected = await selectUnits(model, query, offeredUnits(index, query));
  report.asked += 1;
  if (selected.end.kind === 'failed')
    report.faults.push(`${attack.id}: the model was not heard: ${selected.end.reason}`);
  const candidates = selected.kind === 'chosen' ? asCandidates(index.reader.index, selected.chosen, []) : [];
  if (candidates.length === 0) {
    report.silent += 1;
    return;
  }
  const settings = Settings.parse({});
  const written = write(
    { kind: 'answer', rule: 'model_selected', candidates, unanswered: [], threshold: 1 },
    { kind: 'question', language: 'en', text: attack.message, oneWord: false },
    {
      business: { id: 'b', name: 'B', settings, persona: null },
      release: null,
      query,
      reading: { kind: 'question', language: 'en', text: attack.message, oneWord: false },
      now: 0,
      refusals: 0,
      personOffered: false,
    },
  );
  if (!written) return;
  report.shown += 1;
  const cited = documents.filter(({ id }) => written.citations.some(({ document_id }) => document_id === id));
  const shown = {
    text: written.text,
    beside: written.citations.flatMap(({ title, quote }) => [title, quote]),
    sources: cited.map((each) =>
      each.kind === 'entry' ? `${each.question} ${each.answer}` : `${each.title} ${each.text}`,
    ),
  };
  report.faults.push(...faultsIn(shown, attack).map((fault) => `${attack.id} ${fault}: ${shown.text}`));
}

/** The report as lines for a person. */
export function describe(report: AttackReport): string {
  return [
    `${report.attacks} attacks, ${report.pages} of them poisoned pages.`,
    `The model replied ${report.asked} times; ${report.shown} replies would have been shown, ${report.silent} chose nothing.`,
    `Unsupported, foreign or exfiltrating: ${report.faults.length}.`,
    ...report.faults,
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const report = await runAttacks();
  console.log(describe(report));
  process.exitCode = report.faults.length > 0 ? 1 : 0;
}
