import tokens from '../../../design/tokens.css?inline';
import { parseHex, readableOn } from '../colour.ts';
import type { Host, Panel } from '../settings.ts';
import { chime } from './chime.ts';
import { createCore } from './core.ts';
import { createDelivery } from './deliver.ts';
import { fitScreen, holdPage, isSmallScreen } from './fit-screen.ts';
import { keepFocus } from './focus.ts';
import { createFollower } from './follow.ts';
import { chooseLanguage, fill, loadTexts } from './language.ts';
import { leadOneTab } from './leader.ts';
import css from './panel.css?inline';
import { h, render } from './render.ts';
import { newSnapshot, randomId } from './snapshot.ts';
import { authorName } from './view/message.tsx';
import { PanelView } from './view/panel.tsx';
import type { Actions, Screen } from './view/view.ts';
import type { Message } from './wire.ts';

/** Builds the panel in the launcher's shadow root and picks the visitor's conversation up where it was; rejects when its texts cannot be loaded. */
export default async function mount(host: Host): Promise<Panel> {
  const { root, element, button, badge, config, emit } = host;
  const { documentElement } = document;
  const language = chooseLanguage([documentElement.lang, config.locale, navigator.language]);
  const texts = await loadTexts(language);
  const container = document.createElement('div');
  const screen: Screen = { unfolded: new Set(), form: 'shut' };
  let giveBack = () => {};
  let returnTo: Element | null = null;
  let context: Record<string, unknown> | undefined;
  let drawing = false;

  const core = createCore(host, draw, onNews, () => follower.restart());
  const { state } = core;
  const flush = createDelivery(core);
  const follower = createFollower(core);

  function draw(): void {
    if (drawing) return;
    drawing = true;
    queueMicrotask(() => {
      drawing = false;
      paint();
      follower.nudge();
      if (context && state.kept.token) sendContext();
    });
  }

  function paint(): void {
    const list = container.querySelector('.list');
    const atEnd = !list || list.scrollHeight - list.scrollTop - list.clientHeight < 90;
    const { kept } = state;
    if (state.open) kept.seen = kept.messages.at(-1)?.seq ?? 0;
    render(container, [<PanelView view={{ core, texts, language, screen, act }} />]);
    const end = container.querySelector('.list');
    if (end && atEnd) end.scrollTop = end.scrollHeight;
    showUnread(kept.messages.filter(({ role, seq }) => role !== 'visitor' && seq > kept.seen).length);
  }

  function showUnread(count: number): void {
    if (+(badge.textContent ?? 0) !== count) emit('unread', count);
    badge.textContent = count ? `${count}` : '';
    badge.hidden = !count;
    button.ariaLabel = [config.looks.launcher_label || 'Chat', count && fill(texts.unread, count)]
      .filter(Boolean)
      .join(', ');
  }

  function onNews(news: Message[]): void {
    const { kept, open } = state;
    for (const message of news) emit('message', message);
    const said = news.map(
      (message) =>
        `${authorName(message) ?? config.persona.name}: ${message.text.replace(/\s*\[\d+\]/g, '')}`,
    );
    state.announcement = said.join(' ');
    if (kept.sound && (document.hidden || !open)) chime();
  }

  function sendContext(): void {
    const body = { session_id: state.kept.session, context };
    context = undefined;
    core.api('context', { body }).catch(() => {});
  }

  const act: Actions = {
    send(text) {
      core.update({
        outbox: [...state.kept.outbox, { id: randomId(), text, at: Date.now(), state: 'sending' }],
        draft: '',
      });
      flush();
      paint();
      const list = container.querySelector('.list');
      if (list) list.scrollTop = list.scrollHeight;
    },
    retry(id) {
      core.patch(id, { state: 'sending' });
      flush();
    },
    rate({ message_id }, rating) {
      core.update({ rated: { ...state.kept.rated, [message_id]: rating } });
      core.api('rating', { body: { session_id: state.kept.session, message_id, rating } }).catch(() => {});
    },
    askPerson() {
      // There is nobody to hand over to before the first word; asking for a person is that word.
      if (!state.kept.messages.length) act.send(texts.wantPerson);
      screen.form = 'open';
      paint();
      focusIn('.form input');
    },
    shutForm() {
      screen.form = 'shut';
      paint();
      focusIn('textarea');
    },
    async escalate(fields) {
      screen.form = 'sending';
      paint();
      try {
        await core.api('escalate', { body: { session_id: state.kept.session, ...fields } });
        core.update({ waiting: true, asked: true });
        act.shutForm();
      } catch {
        screen.form = 'failed';
      }
      core.update();
    },
    startOver() {
      const { token, verified, sound } = state.kept;
      core.switchTo(newSnapshot({ token, verified, sound }));
      focusIn('textarea');
    },
    toggleSound() {
      core.update({ sound: !state.kept.sound });
      if (state.kept.sound) chime();
    },
    unfold(name) {
      if (!screen.unfolded.delete(name)) screen.unfolded.add(name);
      paint();
    },
    close,
  };

  function focusIn(selector: string): void {
    container.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  function open(focus = true): void {
    if (state.open) return;
    state.open = true;
    button.hidden = true;
    giveBack = holdPage();
    keepOpen(true);
    paint();
    core.update();
    const list = container.querySelector('.list');
    if (list) list.scrollTop = list.scrollHeight;
    if (focus) {
      returnTo = document.activeElement;
      focusIn('textarea, button');
    }
    emit('open');
  }

  function close(): void {
    if (!state.open) return;
    state.open = false;
    button.hidden = false;
    giveBack();
    keepOpen(false);
    paint();
    if (returnTo instanceof HTMLElement && returnTo !== element && returnTo !== document.body)
      returnTo.focus();
    else button.focus();
    emit('close');
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + css);
  root.adoptedStyleSheets.push(sheet);
  const rgb = parseHex(config.looks.accent);
  element.style.setProperty(
    '--accent-text',
    `light-dark(${readableOn(0.9, rgb)}, ${readableOn(0.025, rgb)})`,
  );
  container.className = 'root';
  container.lang = language;
  container.dir = getComputedStyle(documentElement).direction;
  container.dataset.theme = config.looks.theme;
  root.append(container);
  paint();
  fitScreen(container);
  keepFocus(container, root, () => (screen.form === 'shut' ? close() : act.shutForm()));
  for (const name of ['online', 'offline']) {
    addEventListener(name, () => {
      state.online = navigator.onLine;
      draw();
    });
  }
  addEventListener('pagehide', () => core.update());
  leadOneTab(`askbob:${host.key}`, (signal) => {
    flush();
    void follower.run(signal);
  });
  if (wasOpen() && !isSmallScreen()) open(false);

  return {
    open,
    close,
    async identify(token) {
      const response = await core.api('identify', { body: { token } });
      const { visitor_token, session_id } = await response.json();
      const { session, sound, outbox, draft } = state.kept;
      if (session_id === session) core.update({ token: visitor_token, verified: true });
      else {
        core.switchTo(
          newSnapshot({
            token: visitor_token,
            verified: true,
            sound,
            outbox,
            draft,
            ...(session_id && { session: session_id }),
          }),
        );
        if (session_id) await core.sync();
      }
    },
    setContext(value) {
      context = value;
      draw();
    },
    reset() {
      core.switchTo(newSnapshot());
      emit('reset');
    },
  };
}

// Only this tab reopens by itself, and only where the panel does not cover the page.
function keepOpen(open: boolean): void {
  try {
    sessionStorage.setItem('askbob:open', open ? '1' : '');
  } catch {}
}

function wasOpen(): boolean {
  try {
    return !!sessionStorage.getItem('askbob:open');
  } catch {
    return false;
  }
}
