import assert from 'node:assert/strict';
import { actionsJson } from '../knowledge/actions/released-actions.ts';
import { parseSnapshot } from '../knowledge/drafts/document-row.ts';
import { heatingDocuments, publishDocuments } from './publish.ts';
import type { TestServer } from './test-server.ts';

/** An action that asks for a call back, as a request would add it. */
export const callback = {
  name: 'callback',
  title: 'Please call me back',
  wordings: ['call me back', 'can someone phone me'],
  fields: [
    { name: 'name', label: 'Your name', type: 'text' },
    { name: 'phone', label: 'Phone', type: 'phone' },
    { name: 'when', label: 'When', type: 'choice', options: ['morning', 'afternoon'], required: false },
  ],
  request: { kind: 'callback' },
  risk: 'write',
  approval: 'visitor',
  reply: 'Thank you, {name}. We call you back at {phone}.',
};

/** Adds actions to the draft of a business and puts a release with them straight into the store; returns their ids. */
export async function releaseActions(
  server: TestServer,
  { id, token }: { id: string; token: string },
  definitions: readonly Record<string, unknown>[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const body of definitions) {
    const { status, json, text } = await server.call('POST', '/api/actions', { token, body });
    assert.equal(status, 201, text);
    ids.push(json.id);
  }
  const rows = await server.services.store
    .forBusiness(id)
    .read(({ q }) => q.selectFrom('actions').selectAll().where('deleted_at', 'is', null).execute());
  const actions = parseSnapshot(`[${actionsJson(rows).join(',')}]`);
  await publishDocuments(server.services, id, [...heatingDocuments, ...actions]);
  return ids;
}
