import type { Guest } from './front-desk.ts';
import type { Reply, TestServer } from './test-server.ts';

let confirmations = 0;

/**
 * Has a guest confirm an action, under an id of its own; one who has not spoken yet says something first.
 * @param more what the body says otherwise
 */
export async function confirmAction(
  server: TestServer,
  guest: Guest,
  action: string,
  values: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Promise<Reply> {
  if (!guest.token) await guest.ask('opening hours');
  confirmations += 1;
  const client_action_id = `confirmation-${confirmations}`;
  return server.call('POST', '/api/chat/actions', {
    headers: { 'x-visitor-token': guest.token ?? '' },
    body: { session_id: guest.sessionId, action, values, confirm: true, client_action_id, ...more },
  });
}
