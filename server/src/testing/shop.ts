import { heatingDocuments } from './publish.ts';
import type { Reply, TestServer } from './test-server.ts';

/** A business whose draft holds the heating entries, with short ways to work on its knowledge. */
export interface Shop {
  id: string;
  token: string;
  call(method: string, path: string, body?: unknown): Promise<Reply>;
  /** The preview of a message. */
  preview(message: string, release?: 'draft' | 'active'): Promise<Reply['json']>;
  /** Asks as a visitor on path 1; a session goes on with its token. */
  visit(message: string, session?: Reply['json']): Promise<Reply['json']>;
  /** The document with this external id. */
  idOf(externalId: string): string;
}

/** Opens a business and imports the heating entries over HTTP; nothing is published. */
export async function openShop(server: TestServer): Promise<Shop> {
  const { id, token } = await server.business();
  const call: Shop['call'] = (method, path, body) =>
    server.call(method, `/api/knowledge/${path}`, { token, body });
  const lines = heatingDocuments.map(({ id: _id, kind: _kind, version: _version, ...document }) =>
    JSON.stringify(document),
  );
  await server.call('POST', '/api/knowledge/import', {
    token,
    body: lines.join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const { items } = (await call('GET', 'documents')).json;
  return {
    id,
    token,
    call,
    preview: async (message, release = 'active') =>
      (await call('POST', 'preview', { message, release })).json,
    visit: async (message, session) => {
      const reply = await server.call('POST', '/api/chat', {
        body: { message, business_id: id, ...(session ? { session_id: session.session_id } : {}) },
        headers: session ? { 'x-visitor-token': session.visitor_token } : {},
      });
      return { ...reply.json, visitor_token: session?.visitor_token ?? reply.json.visitor_token };
    },
    idOf: (externalId) =>
      items.find((document: { external_id: string }) => document.external_id === externalId).id,
  };
}
