import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type Script,
  type ScriptedRequest,
  startScriptedModel,
} from '../../platform/models/testing/scripted-model.ts';
import { publishDocuments } from '../../testing/publish.ts';
import { startTestServer } from '../../testing/test-server.ts';

async function served(t: TestContext, respond: (request: ScriptedRequest) => Script, LLM_TIMEOUT = '15') {
  const model = await startScriptedModel(respond);
  const server = await startTestServer(
    {},
    { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'scripted', LLM_TIMEOUT },
  );
  t.after(async () => {
    await server.close();
    await model.close();
  });
  const { id, token } = await server.business();
  const post = (path: string, body: Record<string, unknown> = {}) =>
    server.call('POST', path, { token, body });
  return { server, id, post, asked: model.requests };
}

const use = (...numbers: number[]): Script => ({
  kind: 'says',
  chunks: [JSON.stringify({ use: numbers, missing: false })],
});
/** The number of the unit under a title. */
const under = (user: string, title: string) =>
  Number(/\n(\d+)\t/.exec(user.slice(Math.max(0, user.indexOf(`## ${title}`))))?.[1]);

test('a model is asked something whose answer is known, and what is wrong with it is said', async (t) => {
  let script: (request: ScriptedRequest) => Script = ({ user }) => use(under(user, 'Where can I park?'));
  const { post } = await served(t, (request) => script(request));
  const detail = async () => {
    const { json } = await post('/api/customer-portal/model/test');
    return [json.ok, json.detail];
  };
  assert.deepEqual(await detail(), [true, 'scripted chose the right one of three answers.']);
  for (const [next, says] of [
    [() => use(1, 2, 3), /chose wrong/],
    [() => ({ kind: 'says', chunks: ['Parking is free!'] }), /not with the JSON/],
    [
      () => ({ kind: 'status', status: 404, body: '{"error":{"message":"no such model"}}' }),
      /name of the model and the key.*404: no such model/,
    ],
  ] as [() => Script, RegExp][]) {
    script = next;
    const [ok, said] = await detail();
    assert.equal(ok, false);
    assert.match(said, says);
  }
});

test('a model that chooses well is right on what must be answered and on what must not', async (t) => {
  const titles: Record<string, string> = {
    'cost of annual boiler service': 'What does a boiler service cost?',
    'office hours': 'What are your opening hours?',
    'do you work in the north': 'Which areas do you cover?',
    'extra cost for night emergencies': 'Do you charge extra for emergency call-outs at night?',
  };
  const { server, id, post, asked } = await served(t, ({ user }) => {
    const message = JSON.parse(/message: (.*)$/.exec(user)?.[1] ?? '""');
    const title = titles[message] ?? '';
    return user.includes(`## ${title}`) ? use(under(user, title)) : use();
  });
  assert.equal((await post('/api/knowledge/try-model')).json.code, 'conflict');
  await publishDocuments(server.services, id);
  const { status, json } = await post('/api/knowledge/try-model');
  assert.equal(status, 200);
  assert.equal(json.counts.right, json.items.length);
  assert.equal(json.items.filter((item: { expect: string }) => item.expect === 'answered').length, 4);
  assert.ok(json.items.some((item: { expect: string }) => item.expect === 'refused'));
  // What must be answered was said more freely besides; a model that says nothing to read leaves nothing to show.
  assert.equal(asked.length, json.items.length + 4);
  assert.deepEqual(json.natural, { kept: 0, dropped: 0 });
});

test('what is rightly chosen is said more freely, with what says the same and what does not', async (t) => {
  const sentences = ['We are covering the whole city and 20 km around it.', 'We cover the moon.'];
  const { server, id, post } = await served(t, ({ user }) =>
    user.includes('message: ')
      ? use(under(user, 'Which areas do you cover?'))
      : {
          kind: 'says',
          chunks: [JSON.stringify({ text: sentences.map((sentence) => ({ sentence, from: [1] })) })],
        },
  );
  await publishDocuments(server.services, id);
  const { json } = await post('/api/knowledge/try-model');
  const right = json.items.filter((item: { natural: unknown }) => item.natural !== null);
  assert.equal(right.length, 1);
  const [{ natural }] = right;
  assert.equal(natural.kept + natural.dropped, 2);
  assert.ok(natural.dropped >= 1);
  assert.doesNotMatch(natural.said, /moon/);
  assert.deepEqual(json.natural, { kept: natural.kept, dropped: natural.dropped });
});

test('one that always chooses is wrong where nothing must be answered, and one that fails is said to', async (t) => {
  let script: Script = use(1);
  const { server, id, post } = await served(t, () => script);
  await publishDocuments(server.services, id);
  const eager = (await post('/api/knowledge/try-model')).json;
  const refusals = eager.items.filter((item: { expect: string }) => item.expect === 'refused');
  assert.ok(refusals.length > 0);
  assert.ok(
    refusals.every((item: { result: string; chose: string }) => item.result === 'wrong' && item.chose !== ''),
  );
  script = use();
  const shy = (await post('/api/knowledge/try-model')).json;
  assert.deepEqual([shy.counts.refused, shy.counts.right], [4, refusals.length]);
  script = { kind: 'says', chunks: ['No idea.'] };
  const lost = (await post('/api/knowledge/try-model')).json;
  assert.equal(lost.counts.failed, lost.items.length);
});

test('a preview of what is published asks the model as a visitor would, and one of the draft does not', async (t) => {
  const { server, id, post, asked } = await served(t, ({ user }) =>
    use(under(user, 'Which areas do you cover?')),
  );
  await publishDocuments(server.services, id);
  const preview = async (release: string) =>
    (await post('/api/knowledge/preview', { message: 'is my village too far for you', release })).json;
  const published = await preview('active');
  assert.deepEqual(
    [published.outcome, published.rule, published.reply],
    ['answered', 'model_selected', 'We cover the whole city and 20 km around it. [1]'],
  );
  assert.notEqual((await preview('draft')).rule, 'model_selected');
  assert.equal(asked.length, 1);
});

test('without a model there is nothing to ask', async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  const { id, token } = await server.business();
  await publishDocuments(server.services, id);
  for (const path of ['/api/knowledge/try-model', '/api/customer-portal/model/test'])
    assert.equal((await server.call('POST', path, { token, body: {} })).json.code, 'conflict');
});
