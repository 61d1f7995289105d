// Turns the plain form into a conversation over path 1; without this script the form asks by its address.
/** Where our own addresses begin: this file lies two folders below. */
const base = new URL('../..', import.meta.url).pathname;
const card = document.querySelector('.chat form')?.closest('.chat');
if (card) start(card);

function start(chat) {
  const form = chat.querySelector('form');
  const field = form.querySelector('input');
  const talk = chat.querySelector('.talk');
  const starters = chat.querySelector('.starters');
  const greeting = talk.firstElementChild;
  const fresh = element('button', { type: 'button', className: 'fresh', textContent: 'New conversation' });
  fresh.hidden = true;
  // The secret that the conversation goes on with stays in memory, and the visitor's token in a cookie no script reads.
  let sessionId;
  /** The question under way, or not through yet; sent again, it keeps its id and so is stored once. */
  let asked;
  let request;
  chat.querySelector('header').append(fresh);

  async function ask(message, suggestion) {
    if (request || !message) return;
    const mine = new AbortController();
    request = mine;
    if (asked?.message !== message) asked = { message, suggestion, client_message_id: randomId() };
    field.value = '';
    starters.remove();
    fresh.hidden = false;
    say('visitor', message);
    const waiting = say('bob', '…');
    waiting.classList.add('waiting');
    try {
      const answer = await post('api/chat', { ...asked, session_id: sessionId }, mine.signal);
      if (request !== mine) return;
      asked = undefined;
      sessionId = answer.session_id;
      waiting.remove();
      show(answer);
    } catch (error) {
      if (request !== mine) return;
      waiting.remove();
      say('bob', `This could not be sent: ${error.message} Your question is back in the field.`);
      field.value = message;
    }
    request = undefined;
    field.focus();
  }

  /** Forgets the conversation and its visitor: whoever writes next is somebody else. */
  async function startOver() {
    request?.abort();
    const mine = new AbortController();
    request = mine;
    sessionId = asked = undefined;
    form.reset();
    field.value = '';
    talk.replaceChildren(greeting);
    form.before(starters);
    fresh.hidden = true;
    try {
      await post('api/chat/reset', {}, mine.signal);
      if (request === mine) request = undefined;
    } catch (error) {
      if (request !== mine) return;
      fresh.hidden = false;
      say('bob', `The conversation before could not be forgotten: ${error.message} Please try again.`);
    }
    field.focus();
  }

  function show({ reply, outcome, citations, suggestions }) {
    const said = say('bob', reply ?? 'A person has this conversation now and will answer here.');
    said.dataset.outcome = outcome;
    if (citations.length > 0) said.append(sources(citations));
    if (suggestions.length > 0) said.append(choices(suggestions));
    talk.scrollTop = talk.scrollHeight;
  }

  function sources(citations) {
    const list = element('ol', { className: 'sources' });
    for (const { n, title, quote, url } of citations) {
      const name = url ? element('a', { href: url, rel: 'noopener nofollow' }) : element('strong');
      name.textContent = title;
      const item = element('li', { value: n });
      item.append(name, ' ', element('q', { textContent: quote }));
      list.append(item);
    }
    return list;
  }

  function choices(suggestions) {
    const list = element('ul', { className: 'choices' });
    for (const { document_id, question, quote } of suggestions) {
      const button = element('button', { type: 'button', textContent: question });
      button.addEventListener('click', () => void ask(question, document_id));
      const item = element('li');
      if (quote) item.append(element('q', { textContent: quote }));
      item.append(button);
      list.append(item);
    }
    return list;
  }

  function say(who, text) {
    const said = element('div', { className: `said ${who}` });
    said.append(element('p', { textContent: text }));
    talk.append(said);
    talk.scrollTop = talk.scrollHeight;
    return said;
  }

  /** Goes on with the conversation that a mail was about; its secret leaves the address at once. */
  async function comeBack(secret) {
    history.replaceState(history.state, '', location.pathname);
    try {
      const { session_id, conversation_id } = await post('api/chat/mail-link', { secret });
      sessionId = session_id;
      starters.remove();
      fresh.hidden = false;
      const reply = await fetch(`${base}api/chat/messages?conversation_id=${conversation_id}`);
      const { messages } = await reply.json();
      for (const { role, text } of messages) say(role === 'visitor' ? 'visitor' : 'bob', text);
    } catch (error) {
      say('bob', error.message);
    }
    field.focus();
  }

  if (location.hash.startsWith('#askbob=')) void comeBack(location.hash.slice('#askbob='.length));
  fresh.addEventListener('click', () => void startOver());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(field.value.trim());
  });
  for (const link of chat.querySelectorAll('.starters a')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void ask(link.textContent);
    });
  }
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}

/** Sends JSON and returns what comes back, or undefined for nothing; throws with the server's own words when it refuses. */
async function post(path, body, signal) {
  const response = await fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  const answer = response.status === 204 ? undefined : await response.json();
  if (!response.ok) throw new Error(answer.detail);
  return answer;
}

/** 160 random bits, also where the page came over plain http. */
function randomId() {
  return crypto.getRandomValues(new Uint32Array(5)).join('-');
}
