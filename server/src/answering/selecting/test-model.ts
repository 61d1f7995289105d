import type { ChatModel } from '../../platform/models/model-request.ts';
import type { ApprovedDocument } from './approved-units.ts';
import { selectUnits } from './select-units.ts';

/** What came of asking a model something whose answer is known. */
export interface ModelTest {
  ok: boolean;
  /** One sentence for who set it up. */
  detail: string;
  ms: number;
}

const entry = (id: string, title: string, answer: string): ApprovedDocument => ({
  id,
  external_id: null,
  version: 1,
  kind: 'entry',
  title,
  url: null,
  answer,
  units: [{ text: answer, heading: null, line: null, chunk: '' }],
});

/** Knowledge that nobody has to publish to try a model. */
const KNOWLEDGE = [
  entry('hours', 'When are you open?', 'We are open from 9 am to 5 pm.'),
  entry('parking', 'Where can I park?', 'Parking is free behind the house.'),
  entry('delivery', 'What does delivery cost?', 'Delivery costs 5 euros.'),
];

/** Asks a model the task that visitors' messages are, with three made-up answers of which one is right. Never throws. */
export async function testModel(model: ChatModel): Promise<ModelTest> {
  const offered = KNOWLEDGE.map((document) => ({ document, units: document.units }));
  const asked = { message: 'can I leave my car at yours', previous: [] };
  const selected = await selectUnits(model, asked, offered);
  const ms = Math.round(selected.end.usage.total_ms);
  if (selected.kind === 'chosen') {
    const ids = selected.chosen.map(({ document }) => document.id).join();
    return ids === 'parking'
      ? { ok: true, detail: `${model.model} chose the right one of three answers.`, ms }
      : {
          ok: false,
          detail: `${model.model} answers, but chose wrong among three answers. Take a larger model.`,
          ms,
        };
  }
  if (selected.end.kind === 'ok')
    return {
      ok: false,
      detail: `${model.model} answers, but not with the JSON it was asked for. Take a larger model.`,
      ms,
    };
  return { ok: false, detail: `${model.model}: ${failureText(selected.end)}`, ms };
}

const ADVICE: Record<string, string> = {
  unreachable: 'the server cannot be reached. Check the address.',
  address_refused: 'this address may not be called from here. Check it, or have the operator allow it.',
  total_timeout: 'no reply in time. Take a faster model, or have the operator raise LLM_TIMEOUT.',
  rejected: 'the server refuses the request. Check the name of the model and the key.',
  rate_limited: 'the server says that it was asked too often.',
  resting: 'it failed three times and rests for half a minute. Try again then.',
};

/** Why a model gave nothing, and what to do about it. */
export function failureText({ reason, detail }: { reason: string; detail: string }): string {
  const advice =
    ADVICE[reason] ?? 'the server’s reply can’t be used. Check that it speaks the OpenAI format.';
  return detail === '' ? advice : `${advice} It said: ${detail}`;
}
