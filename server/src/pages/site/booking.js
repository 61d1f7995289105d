// Shows the booking of the link, and cancels or moves it; the secret behind the # never leaves but in the body of our own requests.
const page = document.querySelector('.booking');
const at = (selector) => page.querySelector(selector);
const token = location.hash.slice(1);
const status = at('.status');
const buttons = () => page.querySelectorAll('button, select');

addEventListener('hashchange', () => location.reload());
void run('', {}, '');

at('.cancel button').addEventListener('click', () => {
  at('.sure').hidden = false;
  at('.cancel').hidden = true;
  at('.keep').focus();
});
at('.keep').addEventListener('click', () => {
  at('.sure').hidden = true;
  at('.cancel').hidden = false;
  at('.cancel button').focus();
});
at('.yes').addEventListener('click', () => void run('/cancel', {}, page.dataset.cancelled));
at('.move').addEventListener('submit', (event) => {
  event.preventDefault();
  void run('/move', { slot: at('select').value }, page.dataset.moved);
});

/** Asks the server and shows how the booking stands then; where that fails, what was shown stays. */
async function run(path, more, done) {
  for (const each of buttons()) each.disabled = true;
  try {
    const reply = await fetch(`api/booking${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, ...more }),
    });
    if (reply.ok) {
      show(await reply.json());
      say(done, 'done');
    } else if (reply.status === 409) {
      await again();
      say(page.dataset.taken, 'failed');
    } else if (reply.status === 404 || reply.status === 422) {
      at('.details').hidden = true;
      say(page.dataset.wrong, 'failed');
    } else say(page.dataset.failed, 'failed');
  } catch {
    say(page.dataset.failed, 'failed');
  }
  for (const each of buttons()) each.disabled = false;
}

/** The times that are free now. */
async function again() {
  const reply = await fetch('api/booking', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (reply.ok) show(await reply.json());
}

function show({ business, title, when, state, times }) {
  const isOff = state === 'cancelled';
  at('.business').textContent = business;
  at('.title').textContent = title;
  at('.when').textContent = when;
  at('.off').hidden = !isOff;
  at('.move').hidden = times.length === 0;
  at('.cancel').hidden = isOff;
  at('.sure').hidden = true;
  const [first] = at('select').options;
  at('select').replaceChildren(first, ...times.map((time) => new Option(time, time)));
  at('.details').hidden = false;
}

function say(text, kind) {
  status.textContent = text;
  status.dataset.kind = kind;
  status.hidden = text === '';
  if (text !== '') status.focus();
}
