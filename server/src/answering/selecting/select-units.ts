import type { ChatModel, ModelEnd } from '../../platform/models/model-request.ts';
import type { ApprovedDocument, ApprovedUnit } from './approved-units.ts';
import type { Offered } from './offered.ts';
import { type Asked, selectRequest } from './prompt.ts';
import { isSelection, readSelection } from './read-selection.ts';

/** What was chosen of one document, in reading order. */
export interface Chosen {
  document: ApprovedDocument;
  units: ApprovedUnit[];
}

/** What a model chose: documents in the order it named them, none where nothing answers; or that it gave no selection. */
export type Selected = { raw: string; end: ModelEnd } & (
  | { kind: 'chosen'; chosen: Chosen[]; missing: boolean }
  | { kind: 'nonsense' }
);

/** No answer needs more; a model that takes more has not chosen. */
const MOST_UNITS = 24;
const MOST_DOCUMENTS = 4;

/** Has a model choose the units that answer a message. It can name numbers and nothing else. Never throws for the model's faults. */
export async function selectUnits(
  model: ChatModel,
  asked: Asked,
  offered: readonly Offered[],
  signal?: AbortSignal,
): Promise<Selected> {
  const request = selectRequest(asked, offered);
  const { text: raw, ...end } = await model.ask({ ...request, isComplete: isSelection, signal });
  // What was chosen before a connection broke was chosen.
  const selection = readSelection(raw);
  if (!selection) return { kind: 'nonsense', raw, end };
  const chosen = chosenFrom(offered, selection.use);
  const isChoice = selection.use.length === 0 || chosen.length > 0;
  if (!isChoice || isTooMuch(chosen)) return { kind: 'nonsense', raw, end };
  return { kind: 'chosen', chosen, missing: selection.missing, raw, end };
}

/** The units behind the numbers that exist. */
function chosenFrom(offered: readonly Offered[], use: readonly number[]): Chosen[] {
  const numbered = offered.flatMap(({ document, units }) => units.map((unit) => ({ document, unit })));
  const named = use.flatMap((n) => numbered[n - 1] ?? []);
  return [...Map.groupBy(named, ({ document }) => document)].map(([document, found]) => {
    const units = new Set(found.map(({ unit }) => unit));
    return { document, units: document.units.filter((unit) => units.has(unit)) };
  });
}

function isTooMuch(chosen: readonly Chosen[]): boolean {
  const units = chosen.reduce((sum, each) => sum + each.units.length, 0);
  return units > MOST_UNITS || chosen.length > MOST_DOCUMENTS;
}
