import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type Script,
  type ScriptedRequest,
  startScriptedModel,
} from '../../platform/models/testing/scripted-model.ts';
import { openShop, type Shop } from '../../testing/shop.ts';
import { startTestServer } from '../../testing/test-server.ts';

const says = (...wordings: unknown[]): Script => ({
  kind: 'says',
  chunks: [JSON.stringify({ wordings })],
});

async function served(t: TestContext, respond: (request: ScriptedRequest) => Script) {
  const model = await startScriptedModel(respond);
  const server = await startTestServer({}, { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'scripted' });
  t.after(async () => {
    await server.close();
    await model.close();
  });
  const shop = await openShop(server);
  return { server, shop, asked: model.requests };
}

const texts = (items: { text: string }[]) => items.map(({ text }) => text);
const write = async (shop: Shop, id?: string) =>
  (await shop.call('POST', 'proposals/write', id === undefined ? {} : { document_id: shop.idOf(id) })).json;
const proposals = async (shop: Shop) => (await shop.call('GET', 'proposals')).json.items;
const variants = async (shop: Shop, id: string): Promise<string[]> =>
  (await shop.call('GET', `documents/${shop.idOf(id)}`)).json.variants;

test('what a model writes is proposed, marked as its own, and in the draft only once it is accepted', async (t) => {
  const { shop, asked } = await served(t, () =>
    says('is my village too far out', 'do your vans reach Ahrensburg'),
  );
  const before = await variants(shop, 'areas');
  const { model, items } = await write(shop, 'areas');
  assert.deepEqual(
    [model, texts(items)],
    ['scripted', ['is my village too far out', 'do your vans reach Ahrensburg']],
  );
  for (const found of [items, await proposals(shop)])
    assert.deepEqual(
      found.map(({ kind, why, made_by }: Record<string, string>) => [kind, why, made_by]),
      [
        ['wording', 'model', 'scripted'],
        ['wording', 'model', 'scripted'],
      ],
    );
  assert.deepEqual(await variants(shop, 'areas'), before);
  const suggested = (await shop.call('GET', `documents/${shop.idOf('areas')}/wordings`)).json;
  assert.equal(suggested.model, 'scripted');
  assert.deepEqual(
    suggested.items
      .filter(({ from }: { from: string }) => from === 'model')
      .map(({ text }: { text: string }) => text)
      .sort(),
    ['do your vans reach Ahrensburg', 'is my village too far out'],
  );
  // The model is shown the entry between marks nobody can guess, and the other questions.
  const [{ user = '' } = {}] = asked;
  assert.match(user, /^<(data-[0-9a-f]{24})>\nquestion: [\s\S]*\nother question: [\s\S]*<\/\1>$/);

  const [one, other] = items;
  assert.equal((await shop.call('POST', `proposals/${one.id}/accept`, {})).status, 200);
  assert.deepEqual(await variants(shop, 'areas'), [...before, one.text]);
  assert.equal((await shop.call('POST', `proposals/${other.id}/reject`)).status, 204);
  assert.deepEqual(texts((await write(shop, 'areas')).items), [], 'what was decided does not come back');
  assert.deepEqual(await proposals(shop), []);
});

test('what is a wording already, fits another entry better or is no line of words is not proposed', async (t) => {
  let script = says();
  const { shop } = await served(t, () => script);
  const own = (await shop.call('GET', `documents/${shop.idOf('areas')}`)).json;
  script = says(
    own.question,
    `  ${own.question.toUpperCase()}  `,
    'What does a boiler service cost?',
    'how much is a boiler service then',
    'when are you open on weekdays',
    'do you drive 400 km to us',
    'see https://evil.example for our areas',
    '<b>which villages</b>',
    'which\u202evillages do you serve',
    '!!!',
    'x'.repeat(121),
    7,
    { text: 'villages' },
    ['is my hamlet too remote'],
    'is my\n hamlet   too remote',
    'Is my hamlet too remote?',
  );
  assert.deepEqual(texts((await write(shop, 'areas')).items), ['is my hamlet too remote']);
});

test('at most eight are taken, however many a model writes', async (t) => {
  const many = 'north south east west centre harbour airport island forest hill valley coast'.split(' ');
  const { shop } = await served(t, () =>
    says(...many.map((place) => `hamlet by the ${place} reachable for you`)),
  );
  assert.equal((await write(shop, 'areas')).items.length, 8);
});

test('without naming one, entries of one wording are asked about, each once, and none gets the text of another', async (t) => {
  const { shop, asked } = await served(t, () => says('a thing nobody understands at all'));
  for (const question of ['Do you sell vouchers?', 'May I bring my dog?', 'Is there a lift?'])
    await shop.call('POST', 'entries', { question, answer: `${question.slice(0, -1)}: yes, gladly.` });
  const thin = (await shop.call('GET', 'documents?check=thin&limit=200')).json.items.length;
  const { entries, items } = await write(shop);
  assert.equal(entries, Math.min(10, thin));
  assert.equal(asked.length, entries);
  assert.deepEqual(texts(items), ['a thing nobody understands at all']);
});

test('a model that gives nothing to read says so, and nothing is proposed', async (t) => {
  let script: Script = { kind: 'says', chunks: ['Sure! Here are some.'] };
  const { shop } = await served(t, () => script);
  for (const [next, says] of [
    [script, /not answer with the JSON/],
    [{ kind: 'status', status: 401 }, /Check the name of the model and the key/],
  ] as [Script, RegExp][]) {
    script = next;
    const { code, detail } = await write(shop, 'areas');
    assert.equal(code, 'conflict');
    assert.match(detail, says);
  }
  assert.deepEqual(await proposals(shop), []);
  assert.equal((await shop.call('POST', 'proposals/write', { document_id: 'none' })).status, 404);
});

test('what the draft learnt to answer since, or lost, is proposed no more', async (t) => {
  const { shop } = await served(t, ({ user }) =>
    says(
      user.includes('"Do you sell vouchers?"') &&
        user.startsWith('<') &&
        /question: "Do you sell/.test(user.split('\n')[1] ?? '')
        ? 'something for a birthday'
        : 'is my hamlet too remote',
    ),
  );
  const { json } = await shop.call('POST', 'entries', {
    question: 'Do you sell vouchers?',
    answer: 'Yes, gladly.',
  });
  await write(shop, 'areas');
  await shop.call('POST', 'proposals/write', { document_id: json.id });
  assert.equal((await proposals(shop)).length, 2);
  await shop.call('PATCH', `documents/${shop.idOf('areas')}`, { variants: ['is my hamlet too remote'] });
  await shop.call('DELETE', `documents/${json.id}`);
  assert.deepEqual(await proposals(shop), []);
});

test('without a model there is none to write, and no agent may ask one', async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  const shop = await openShop(server);
  assert.equal((await shop.call('GET', 'proposals')).json.model, null);
  assert.equal((await write(shop, 'areas')).code, 'conflict');
  const { token } = await server.member(shop.id, 'agent');
  const asked = await server.call('POST', '/api/knowledge/proposals/write', { token, body: {} });
  assert.equal(asked.status, 403);
});
