import type { Host } from '../settings.ts';

/**
 * Keeps the conversation that a mail was about, for the panel to go on with; the secret leaves the address at once and opens it
 * a single time. What the visitor has of his own stays where the link is used up. Shares nothing with the panel, which would
 * have to be loaded in two parts.
 */
export default async function back(
  origin: string,
  key: string,
  name: string,
  fetch: Host['fetch'],
): Promise<void> {
  const [, secret] = location.hash.split('=');
  history.replaceState(history.state, '', location.pathname + location.search);
  const mine = Object(JSON.parse(localStorage.getItem(name) ?? 'null'));
  const response = await fetch(`${origin}/api/widget/mail-link`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-widget-key': key,
      ...(mine.token && { 'x-visitor-token': mine.token }),
    },
    body: JSON.stringify({ secret }),
    credentials: 'omit',
  });
  if (!response.ok) return;
  const { visitor_token: token, conversation_id: conversation, session_id: session } = await response.json();
  if (conversation === mine.conversation && token === mine.token) return;
  const nothing = { messages: [], outbox: [], seen: 0, rated: {}, draft: '' };
  localStorage.setItem(name, JSON.stringify({ ...nothing, id: session, token, conversation, session }));
}
