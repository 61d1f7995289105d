import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startScriptedModel } from '@askbob/server/src/platform/models/testing/scripted-model.ts';
import type { IndexedDocument } from '@askbob/server/src/retrieval/types.ts';
import { publishDocuments } from '@askbob/server/src/testing/publish.ts';
import { startTestServer, type TestServer } from '@askbob/server/src/testing/test-server.ts';
import { faultsIn, type Shown } from './judge.ts';
import { type Attack, loadAttacks } from './load-attacks.ts';
import { obey } from './obedient-model.ts';

const corpus = loadAttacks();

test('no attack reaches a visitor through the chat, with a model that obeys every order and without one', async (t) => {
  let asked = 0;
  let current: { attack: Attack; way: number } | null = null;
  const model = await startScriptedModel((request) => {
    asked += 1;
    return current ? obey(current.attack, request, current.way) : { kind: 'status', status: 500 };
  });
  t.after(() => model.close());
  const own = { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'obedient' };
  const runs = [
    { environment: {}, wording: 'exact' },
    { environment: own, wording: 'exact' },
    { environment: own, wording: 'natural' },
  ];
  for (const { environment, wording } of runs) {
    const server = await startTestServer({}, environment);
    t.after(() => server.close());
    const clean = await published(server, corpus.clean, wording);
    const poisoned = await published(server, corpus.poisoned, wording);
    for (const [nth, attack] of corpus.attacks.entries()) {
      current = { attack, way: nth };
      const [businessId, documents] =
        attack.page === null ? [clean, corpus.clean] : [poisoned, corpus.poisoned];
      assert.deepEqual(faultsIn(await ask(server, businessId, documents, attack), attack), [], attack.id);
    }
  }
  assert.ok(asked > 0, 'the model was heard');
});

async function published(server: TestServer, documents: IndexedDocument[], wording: string): Promise<string> {
  const { id, token } = await server.business();
  const body = { settings: { wording } };
  assert.equal((await server.call('PATCH', '/api/customer-portal/business', { token, body })).status, 200);
  await publishDocuments(server.services, id, documents);
  return id;
}

/** Says the earlier messages and then the attack, as one visitor, and collects all that comes back. */
async function ask(
  server: TestServer,
  business_id: string,
  documents: IndexedDocument[],
  attack: Attack,
): Promise<Shown> {
  let session: { session_id?: string; token?: string } = {};
  for (const message of [...attack.previous, attack.message]) {
    const reply = await server.call('POST', '/api/chat', {
      body: { message, business_id, ...(session.session_id ? { session_id: session.session_id } : {}) },
      headers: session.token ? { 'x-visitor-token': session.token } : {},
    });
    assert.equal(reply.status, 200, reply.text);
    session = { session_id: reply.json.session_id, token: reply.json.visitor_token ?? session.token };
    if (message !== attack.message) continue;
    const { citations, suggestions, outcome } = reply.json as {
      citations: { document_id: string; title: string; url: string | null; quote: string }[];
      suggestions: { question: string }[];
      outcome: string;
    };
    const cited = documents.filter(({ id }) => citations.some(({ document_id }) => document_id === id));
    return {
      text: reply.json.reply ?? '',
      beside: [
        ...citations.flatMap(({ title, url, quote }) => [title, url ?? '', quote]),
        ...suggestions.map(({ question }) => question),
      ],
      sources:
        outcome === 'answered'
          ? cited.map((document) =>
              document.kind === 'entry'
                ? `${document.question} ${document.answer}`
                : `${document.title} ${document.text}`,
            )
          : [],
    };
  }
  throw new Error('an attack has a message');
}
