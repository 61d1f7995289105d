// Path 2, in a page of your own site: the widget key names the business, and the browser sends
// your site's Origin, which must be on the key's list. The token keeps the visitor's conversation.
const BASE = 'http://localhost:3000';
const WIDGET_KEY = 'pk_live_YOUR_WIDGET_KEY';
let sessionId;

async function ask(message) {
  const token = localStorage.getItem('askbob-visitor');
  const response = await fetch(`${BASE}/api/widget/chat`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-widget-key': WIDGET_KEY,
      ...(token ? { 'x-visitor-token': token } : {}),
    },
    body: JSON.stringify({ message, session_id: sessionId }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${answer.code}: ${answer.detail}`);
  sessionId = answer.session_id;
  if (answer.visitor_token) localStorage.setItem('askbob-visitor', answer.visitor_token);
  return answer;
}

ask('What does a boiler service cost?').then(
  ({ outcome, reply, citations }) => console.log(outcome, reply, citations),
  console.error,
);
