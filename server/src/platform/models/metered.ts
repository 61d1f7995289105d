import type { ChatModel } from './model-request.ts';

/** What was asked of a model, and what that cost in the operator's currency. */
export interface Meter {
  calls: number;
  cost: number;
}

/** A model that adds up what is asked of it, whatever comes of each request. */
export function metered(model: ChatModel): { model: ChatModel; meter: Meter } {
  const meter: Meter = { calls: 0, cost: 0 };
  return {
    meter,
    model: {
      model: model.model,
      state: () => model.state(),
      ask: async (request) => {
        const reply = await model.ask(request);
        // One that rests is not asked.
        if (reply.usage.attempts > 0) meter.calls += 1;
        meter.cost += reply.usage.cost ?? 0;
        return reply;
      },
    },
  };
}
