// Turns the plain form into a conversation over path 1; without this script the form asks by its address.
const card = document.querySelector('.chat form')?.closest('.chat');
if (card) start(card);

function start(chat) {
  const form = chat.querySelector('form');
  const field = form.querySelector('input');
  const talk = chat.querySelector('.talk');
  let sessionId;
  let busy = false;

  async function ask(message) {
    if (busy || !message) return;
    busy = true;
    field.value = '';
    chat.querySelector('.starters')?.remove();
    say('visitor', message);
    const waiting = say('bob', '…');
    waiting.classList.add('waiting');
    try {
      const response = await fetch('/api/chat', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ message, session_id: sessionId }),
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(answer.detail);
      sessionId = answer.session_id;
      waiting.remove();
      show(answer);
    } catch (error) {
      waiting.remove();
      say('bob', `This could not be sent: ${error.message} Your question is back in the field.`);
      field.value = message;
    }
    busy = false;
    field.focus();
  }

  function show({ reply, outcome, citations, suggestions }) {
    const said = say('bob', reply ?? 'A person has this conversation now and will answer here.');
    said.dataset.outcome = outcome;
    if (citations.length > 0) said.append(sources(citations));
    if (suggestions.length > 0) said.append(choices(suggestions.map(({ question }) => question)));
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

  function choices(questions) {
    const list = element('ul', { className: 'choices' });
    for (const question of questions) {
      const button = element('button', { type: 'button', textContent: question });
      button.addEventListener('click', () => void ask(question));
      const item = element('li');
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
