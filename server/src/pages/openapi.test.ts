import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { errorCodes } from '@askbob/contract/problem.ts';
import { table } from '@askbob/contract/table.ts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
// biome-ignore lint/suspicious/noExplicitAny: the document is what is looked at here.
let document: any;

before(async () => {
  server = await startTestServer();
  const reply = await server.call('GET', '/openapi.json');
  assert.equal(reply.status, 200);
  document = reply.json;
});
after(() => server.close());

// biome-ignore lint/suspicious/noExplicitAny: as above.
const operations = (): any[] =>
  Object.values(document.paths).flatMap((path) => Object.values(path as object));

test('the document is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(document));
  assert.deepEqual(result.errors ?? [], []);
  assert.equal(result.valid, true);
  assert.equal(document.openapi, '3.1.0');
});

test('every endpoint of the contract is there once, under its name', () => {
  assert.deepEqual(
    operations()
      .map(({ operationId }) => operationId)
      .sort(),
    [...table.keys()].sort(),
  );
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
  assert.ok(references.length > 100);
  for (const [reference, kind = '', name = ''] of references) {
    assert.ok(document.components[kind]?.[name], reference);
  }
  assert.ok(!JSON.stringify(document).includes('#/$defs'));
  for (const [name, schema] of Object.entries<{ $ref?: string }>(document.components.schemas)) {
    assert.equal(schema.$ref, undefined, `${name} is only a reference`);
  }
});

test('every failure is a problem document with an example, and every code is used somewhere', () => {
  const seen = new Set<string>();
  for (const { responses, operationId } of operations()) {
    assert.ok(responses['500'], operationId);
    for (const [status, response] of Object.entries<Record<string, never>>(responses)) {
      if (Number(status) < 400) continue;
      const content: Record<string, unknown> = response.content?.['application/problem+json'] ?? {};
      assert.deepEqual(content.schema, { $ref: '#/components/schemas/Problem' });
      for (const code of Object.keys(content.examples ?? {})) seen.add(code);
    }
  }
  const nowhere = Object.keys(errorCodes).filter((code) => !seen.has(code));
  // A wrong method, or headers that are too large, never reach an endpoint.
  assert.deepEqual(nowhere, ['method_not_allowed', 'headers_too_large']);
});

test('bodies and replies have examples that the endpoint would take and give', () => {
  for (const { operationId, requestBody, responses } of operations()) {
    const spec = table.get(operationId);
    const body = requestBody?.content['application/json'];
    if (body) assert.equal(spec?.body?.safeParse(body.example).success, true, `body of ${operationId}`);
    const reply = responses[spec?.status ?? 200].content?.['application/json'];
    if (reply) assert.equal(spec?.reply?.safeParse(reply.example).success, true, `reply of ${operationId}`);
  }
});
