// Path 1, in a page on Ask Bob's own host: no key and no sign-in.
// A cookie, which scripts cannot read, keeps the visitor's conversation.
let sessionId;

async function ask(message) {
  const response = await fetch('/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message, session_id: sessionId }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${answer.code}: ${answer.detail}`);
  sessionId = answer.session_id;
  return answer;
}

ask('What does a boiler service cost?').then(
  ({ outcome, reply, citations }) => console.log(outcome, reply, citations),
  console.error,
);
