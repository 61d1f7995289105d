// Path 3, in your own program: a member of the business signs in and asks in a session.
const BASE = process.env.ASKBOB_URL ?? 'http://localhost:3000';

async function post(path, body, token) {
  const response = await fetch(BASE + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${answer.code}: ${answer.detail}`);
  return answer;
}

const { access_token } = await post('/api/customers/auth/login', {
  email: process.env.ASKBOB_EMAIL,
  password: process.env.ASKBOB_PASSWORD,
});
const { session_id } = await post('/api/chat/session', {}, access_token);
const answer = await post(
  '/api/chat/message',
  { session_id, message: 'What does a boiler service cost?' },
  access_token,
);
console.log(answer.outcome, answer.reply);
