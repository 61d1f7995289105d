import { publishDocuments } from './publish.ts';
import type { Reply, TestServer } from './test-server.ts';

/** A visitor of path 1 with a conversation, or about to start one. */
export interface Guest {
  token: string | null;
  sessionId: string | null;
  /** How staff name his conversation. */
  conversationId: string | null;
  ask(message: string, more?: Record<string, unknown>): Promise<Reply>;
  escalate(fields?: Record<string, unknown>): Promise<Reply>;
  /** Has his client say that he has seen everything up to a message. */
  sees(seq: number): Promise<Reply>;
  messages(): Promise<Reply['json'][]>;
}

/** A business with published answers, its owner, and visitors who come to it. */
export interface FrontDesk {
  id: string;
  token: string;
  guest(): Guest;
  /** Mission Control on one conversation: `takeover`, `release`, `messages`, `draft`, … */
  staff(conversation: string | null, action: string, body?: unknown): Promise<Reply>;
  conversation(id: string | null): Promise<Reply['json']>;
  settings(change: Record<string, unknown>): Promise<void>;
}

/** Opens a business that answers four heating questions. */
export async function openFrontDesk(server: TestServer): Promise<FrontDesk> {
  const { id, token } = await server.business();
  await publishDocuments(server.services, id);
  return {
    id,
    token,
    guest: () => newGuest(server, id),
    staff: (conversation, action, body = {}) =>
      server.call('POST', `/api/conversations/${conversation}/${action}`, { token, body }),
    conversation: async (conversation) =>
      (await server.call('GET', `/api/conversations/${conversation}`, { token })).json,
    settings: async (change) => {
      const body = { settings: change };
      const reply = await server.call('PATCH', '/api/customer-portal/business', { token, body });
      if (reply.status !== 200) throw new Error(reply.text);
    },
  };
}

/** A visitor who is about to start a conversation with a business. */
export function newGuest(server: TestServer, businessId: string): Guest {
  const headers = (): Record<string, string> => (guest.token ? { 'x-visitor-token': guest.token } : {});
  const session = () => (guest.sessionId ? { session_id: guest.sessionId } : {});
  const guest: Guest = {
    token: null,
    sessionId: null,
    conversationId: null,
    ask: async (message, more = {}) => {
      const body = { business_id: businessId, message, ...session(), ...more };
      const reply = await server.call('POST', '/api/chat', { body, headers: headers() });
      guest.token ??= reply.json.visitor_token;
      guest.sessionId = reply.json.session_id ?? guest.sessionId;
      guest.conversationId = reply.json.conversation_id ?? guest.conversationId;
      return reply;
    },
    escalate: (fields = {}) =>
      server.call('POST', '/api/chat/escalate', { body: { ...session(), ...fields }, headers: headers() }),
    sees: (seq) => server.call('POST', '/api/chat/seen', { body: { ...session(), seq }, headers: headers() }),
    messages: async () => {
      const path = `/api/chat/messages?conversation_id=${guest.conversationId}`;
      return (await server.call('GET', path, { headers: headers() })).json.messages;
    },
  };
  return guest;
}
