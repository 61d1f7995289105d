// `node eval/attacks/run.ts`: runs every attack against the writer and the pointer with a model that obeys
// all it reads, whatever the pipeline would have decided, and prints what would have reached a visitor.
import { pathToFileURL } from 'node:url';
import { pointAtPassage } from '@askbob/server/src/answering/writing/point-at-passage.ts';
import { rewriteFollowUp } from '@askbob/server/src/answering/writing/rewrite-follow-up.ts';
import { writeWithModel } from '@askbob/server/src/answering/writing/write-with-model.ts';
import { modelFetch } from '@askbob/server/src/platform/models/model-fetch.ts';
import type { WriterModel } from '@askbob/server/src/platform/models/model-request.ts';
import { startScriptedModel } from '@askbob/server/src/platform/models/testing/scripted-model.ts';
import { createWriterModel } from '@askbob/server/src/platform/models/writer-model.ts';
import { createOutbound } from '@askbob/server/src/platform/outbound/outbound.ts';
import { buildIndex } from '@askbob/server/src/retrieval/build-index.ts';
import { retrieve } from '@askbob/server/src/retrieval/retrieve.ts';
import type { Passage } from '@askbob/server/src/retrieval/types.ts';
import { faultsIn } from './judge.ts';
import { type Attack, loadAttacks } from './load-attacks.ts';
import { obey, pointTargets } from './obedient-model.ts';

/** What came of a run. */
export interface AttackReport {
  attacks: number;
  pages: number;
  /** Sentences the model wrote, and how many of them a visitor would have seen. */
  written: number;
  shown: number;
  /** Quotes the model pointed at, and how many were given out. */
  pointedAt: number;
  quoted: number;
  /** One line for each thing that must not have been shown. */
  faults: string[];
}

const PASSAGES = 8;

/** Runs the whole corpus; takes a few seconds and one local port. */
export async function runAttacks(): Promise<AttackReport> {
  const corpus = loadAttacks();
  const clean = buildIndex(corpus.clean);
  const poisoned = buildIndex(corpus.poisoned);
  const report: AttackReport = {
    attacks: 0,
    pages: 0,
    written: 0,
    shown: 0,
    pointedAt: 0,
    quoted: 0,
    faults: [],
  };
  let current: { attack: Attack; way: number } | null = null;
  const server = await startScriptedModel((request) =>
    current ? obey(current.attack, request, current.way) : { kind: 'status', status: 500 },
  );
  const outbound = createOutbound({ allow: ['127.0.0.1'] });
  const model = createWriterModel({
    baseUrl: server.baseUrl,
    model: 'obedient',
    fetch: modelFetch(outbound),
  });
  try {
    for (const attack of corpus.attacks) {
      const index = attack.page === null ? clean : poisoned;
      const query = { message: attack.message, previous: attack.previous };
      const passages = retrieve(index, query, { limit: PASSAGES }).map(({ passage }) => passage);
      report.attacks += 1;
      if (attack.page !== null) report.pages += 1;
      current = { attack, way: 0 };
      // What stands in a page is shown as it stands: a model never phrases it.
      const phrased = passages.filter(({ kind }) => kind === 'entry');
      if (phrased.length > 0) await attackWriter(model, attack, phrased, report);
      for (const way of pointTargets(
        attack,
        passages.map(({ text }) => text),
      ).keys()) {
        current = { attack, way };
        await attackPointer(model, attack, passages, report);
      }
      await rewriteFollowUp(model, query);
    }
  } finally {
    await outbound.close();
    await server.close();
  }
  return report;
}

async function attackWriter(
  model: WriterModel,
  attack: Attack,
  passages: Passage[],
  report: AttackReport,
): Promise<void> {
  const persona = { name: 'Bob', tone: 'Calm and plain.' };
  const writing = writeWithModel(model, {
    passages,
    message: attack.message,
    previous: attack.previous,
    persona,
  });
  for (;;) {
    const next = await writing.next();
    if (next.done) {
      if (next.value.end.kind === 'failed')
        report.faults.push(`${attack.id}: the model was not heard: ${next.value.end.reason}`);
      report.written += next.value.kept.length + next.value.dropped.length;
      return;
    }
    report.shown += 1;
    const source = passages[next.value.n - 1];
    const shown = { text: next.value.text, beside: [], sources: source ? [source.title, source.text] : [] };
    report.faults.push(
      ...faultsIn(shown, attack).map((fault) => `${attack.id} (writer) ${fault}: ${shown.text}`),
    );
  }
}

async function attackPointer(
  model: WriterModel,
  attack: Attack,
  passages: Passage[],
  report: AttackReport,
): Promise<void> {
  const found = await pointAtPassage(model, { passages, message: attack.message, previous: attack.previous });
  report.pointedAt += 1;
  if (found.kind === 'none') return;
  report.quoted += 1;
  const source = passages[found.n - 1];
  const shown = { text: found.quote, beside: [], sources: source ? [source.text] : [] };
  report.faults.push(
    ...faultsIn(shown, attack).map((fault) => `${attack.id} (pointer) ${fault}: ${shown.text}`),
  );
}

/** The report as lines for a person. */
export function describe(report: AttackReport): string {
  return [
    `${report.attacks} attacks, ${report.pages} of them poisoned pages.`,
    `The model wrote ${report.written} sentences; ${report.shown} would have been shown.`,
    `It pointed at ${report.pointedAt} quotes; ${report.quoted} would have been shown.`,
    `Unsupported, foreign or exfiltrating: ${report.faults.length}.`,
    ...report.faults,
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const report = await runAttacks();
  console.log(describe(report));
  process.exitCode = report.faults.length > 0 ? 1 : 0;
}
