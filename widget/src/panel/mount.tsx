import tokens from '../../../design/tokens.css?inline';
import type { Host, Panel } from '../settings.ts';
import { recall, remember } from '../storage.ts';
import { createCore } from './core.ts';
import { createDelivery } from './deliver.ts';
import { fitScreen, isSmallScreen } from './fit-screen.ts';
import { keepFocus } from './focus.ts';
import { createFollower } from './follow.ts';
import { chooseLanguage, fill, loadTexts } from './language.ts';
import { leadOneTab } from './leader.ts';
import css from './panel.css?inline';
import { h, render } from './render.ts';
import { newSnapshot, randomId } from './snapshot.ts';
import { PanelView } from './view/panel.tsx';
import type { Actions, Screen, View } from './view/view.ts';
import type { Message } from './wire.ts';

/** Builds the panel in the launcher's shadow root and picks the visitor's conversation up where it was; rejects when its texts cannot be loaded. */
export default async function mount(host: Host): Promise<Panel> {
  const { root, element, button, badge, config, origin, emit } = host;
  const page = document.documentElement;
  const language = chooseLanguage([page.lang, config.locale]);
  const texts = await loadTexts(language);
  const container = document.createElement('div');
  const screen: Screen = { unfolded: new Set() };
  let pageOverflow = '';
  let returnTo: Element | null = null;
  let context: Record<string, unknown> | undefined;
  let isDrawing = false;
  let typedAt = 0;

  const core = createCore(host, draw, takeNews, () => follower.restart());
  const { state, api, update } = core;
  const flush = createDelivery(core);
  const follower = createFollower(core);

  // Many changes come in one turn; they are drawn once.
  function draw(): void {
    if (isDrawing) return;
    isDrawing = true;
    queueMicrotask(() => {
      isDrawing = false;
      paint();
      follower.nudge();
      if (context && state.kept.token) {
        tell('context', { context });
        context = undefined;
      }
    });
  }

  function paint(toEnd?: boolean): void {
    const list = container.querySelector('.list');
    const isAtEnd = toEnd || (list && list.scrollHeight - list.scrollTop - list.clientHeight < 90);
    const { kept } = state;
    if (state.open) kept.seen = kept.messages.at(-1)?.seq ?? 0;
    render(container, [<PanelView view={view} />]);
    if (list && isAtEnd) list.scrollTop = list.scrollHeight;
    showUnread(kept.messages.filter(({ role, seq }) => role !== 'visitor' && seq > kept.seen).length);
  }

  function showUnread(count: number): void {
    const text = count ? `${count}` : '';
    if (badge.textContent === text) return;
    badge.textContent = text;
    badge.hidden = !count;
    button.ariaLabel = (config.looks.launcher_label || 'Chat') + (text && `, ${fill(texts.unread, text)}`);
    emit('unread', count);
  }

  function takeNews(news: Message[]): void {
    for (const message of news) emit('message', message);
    state.announcement = news
      .map(({ author, text }) => `${author ?? config.persona.name}: ${text.replace(/\s*\[\d+\]/g, '')}`)
      .join();
    if (document.hidden || !state.open) chime();
  }

  /** Where the visitor goes on; the messages, where there is nothing to do but read. */
  function focusNext(): void {
    const next =
      container.querySelector<HTMLElement>('footer :is(input, textarea, button)') ??
      container.querySelector<HTMLElement>('.list');
    next?.focus();
  }

  function addStyle(text: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets.push(sheet);
  }

  // Off until the visitor wants it, so few ever load it.
  function chime(): void {
    if (state.kept.sound)
      import('./chime.ts').then(
        (sound) => sound.chime(),
        () => {},
      );
  }

  // What is told aside, such as a thumb, is not worth a word when it fails.
  function tell(path: string, body?: object): void {
    api(path, { body: { session_id: state.kept.session, ...body } }).catch(() => {});
  }

  const act: Actions = {
    send(text) {
      update({
        outbox: [...state.kept.outbox, { id: randomId(), text, at: Date.now(), state: 'sending' }],
        draft: '',
      });
      paint(true);
      flush();
    },
    retry(id) {
      core.patch(id, { state: 'sending' });
      flush();
    },
    type() {
      if (state.kept.speaker?.handled_by !== 'staff' || Date.now() < typedAt + 3000) return;
      typedAt = Date.now();
      tell('typing');
    },
    rate(message_id, rating) {
      update({ rated: { ...state.kept.rated, [message_id]: rating } });
      tell('rating', { message_id, rating });
    },
    async askPerson() {
      // There is nobody to hand over to before the first word; asking for a person is that word.
      if (!state.kept.messages.length) act.send(texts.wantPerson);
      const form = await import('./view/escalation-form.tsx');
      addStyle(form.css);
      screen.Form = form.EscalationForm;
      paint(true);
      focusNext();
    },
    shutForm() {
      screen.Form = screen.form = undefined;
      paint(true);
      focusNext();
    },
    async escalate(fields) {
      screen.form = 'sending';
      paint();
      try {
        await api('escalate', { body: { session_id: state.kept.session, ...fields } });
        update({ waiting: true, asked: true });
        act.shutForm();
      } catch {
        screen.form = 'failed';
        paint();
      }
    },
    startOver() {
      const { token, verified, sound } = state.kept;
      core.switchTo(newSnapshot({ token, verified, sound }));
      paint();
      focusNext();
    },
    toggleSound() {
      update({ sound: !state.kept.sound });
      chime();
    },
    unfold(name) {
      if (!screen.unfolded.delete(name)) screen.unfolded.add(name);
      paint();
    },
    close() {
      if (!state.open) return;
      state.open = button.hidden = false;
      page.style.overflow = pageOverflow;
      remember('sessionStorage', 'askbob', null);
      paint();
      const place = returnTo === element || returnTo === document.body ? button : returnTo;
      if (place instanceof HTMLElement) place.focus();
      emit('close');
    },
  };

  function open(focus = true): void {
    if (state.open) return;
    state.open = button.hidden = true;
    // The page behind a panel that covers it is not to scroll.
    pageOverflow = page.style.overflow;
    if (isSmallScreen()) page.style.overflow = 'hidden';
    remember('sessionStorage', 'askbob', 1);
    update();
    paint(true);
    returnTo = document.activeElement;
    if (focus) focusNext();
    emit('open');
  }

  const view: View = { state, config, origin, texts, language, screen, act };
  addStyle(tokens + css);
  if (!CSS.supports('color', 'light-dark(red,red)')) addStyle((await import('./old-browsers.ts')).css);
  container.className = 'root';
  container.lang = language;
  container.dir = getComputedStyle(page).direction;
  container.style.colorScheme = config.looks.theme.replace('auto', 'light dark');
  root.append(container);
  paint();
  fitScreen(container);
  keepFocus(container, root, () => (screen.Form ? act.shutForm() : act.close()));
  for (const name of ['online', 'offline']) {
    addEventListener(name, () => {
      state.online = navigator.onLine;
      draw();
    });
  }
  addEventListener('pagehide', () => update());
  leadOneTab(`askbob:${host.key}`, (signal) => {
    flush();
    void follower.run(signal);
  });
  // Only the tab in which it was open, and not where the panel would cover the page that was just opened.
  if (recall('sessionStorage', 'askbob') && !isSmallScreen()) open(false);

  return {
    open,
    close: act.close,
    async identify(token) {
      const { session, messages, sound, outbox, draft } = state.kept;
      const response = await api('identify', {
        body: { token, session_id: messages.length ? session : undefined },
      });
      const { visitor_token, session_id } = await response.json();
      const known = { token: visitor_token, verified: true };
      if (session_id === session) update(known);
      else {
        core.switchTo(
          newSnapshot({ ...known, sound, outbox, draft, ...(session_id && { session: session_id }) }),
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
