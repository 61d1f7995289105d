import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type ScriptedModel, startScriptedModel } from '../../platform/models/testing/scripted-model.ts';
import { histories } from '../../testing/histories.ts';
import type { World } from '../../testing/history-world.ts';
import { playHistory } from '../../testing/play-history.ts';
import { publishDocuments } from '../../testing/publish.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

/** Histories per store; `npm run histories` plays 1,000. */
const HISTORIES = Number(process.env.ASKBOB_HISTORIES ?? 60);

let server: TestServer;
let model: ScriptedModel;
let world: World;

before(async () => {
  // Slow enough that staff and other windows come in between, as with a real one.
  const chunks = ['{"use":[4],', '"missing":false}'];
  model = await startScriptedModel(() => ({ kind: 'says', chunks, everyMs: 3 }));
  server = await startTestServer({}, { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'scripted' });
  const { id, token } = await server.business();
  await publishDocuments(server.services, id);
  world = { base: await server.listen(), businessId: id, staffToken: token };
});
after(async () => {
  await server.close();
  await model.close();
});

test(`in ${HISTORIES} random histories of five clients nothing is lost, doubled, out of order or said over staff`, async () => {
  await fc.assert(
    fc.asyncProperty(histories, (steps) => playHistory(world, steps)),
    // The clients race, so a shorter history need not fail again.
    { numRuns: HISTORIES, endOnFailure: true },
  );
});
