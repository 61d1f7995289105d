import tokens from '../../../design/tokens.css?inline';
import type { Host, Panel } from '../settings.ts';
import { createActions, tell } from './actions.ts';
import { createCore } from './core.ts';
import { createDelivery } from './deliver.ts';
import { keepFocus } from './focus.ts';
import { createFollower } from './follow.ts';
import { chooseLanguage } from './language.ts';
import { leadOneTab } from './leader.ts';
import css from './panel.css?inline';
import { createParts } from './parts.ts';
import { createSurface } from './surface.tsx';
import type { Screen, View } from './view/view.ts';
import type { Message } from './wire.ts';

/** Builds the panel in the launcher's shadow root and picks the visitor's conversation up where it was; rejects when its texts cannot be loaded. */
export default async function mount(host: Host): Promise<Panel> {
  const { root, config, origin, emit, listen, recall } = host;
  const page = document.documentElement;
  const language = chooseLanguage([page.lang, config.locale]);
  const { default: texts } = await host.bring(language);
  const container = document.createElement('div');
  const screen: Screen = { unfolded: new Set() };
  let toldTo: string | undefined;
  let toldSeen: string | undefined;
  let isDrawing = false;

  const core = createCore(host, draw, takeNews, () => surface.wipe());
  const { state } = core;
  const flush = createDelivery(core);
  const follower = createFollower(core);
  const surface = createSurface(host, state, container, () => view, tellServer);
  const { load, part } = createParts(host, core, () => view, surface.addStyle);
  const act = createActions(core, screen, surface, flush, load, texts.wantPerson);
  const view: View = { state, config, origin, texts, language, screen, act, part };

  // Many changes come in one turn; they are drawn once.
  function draw(): void {
    if (isDrawing) return;
    isDrawing = true;
    queueMicrotask(() => {
      isDrawing = false;
      surface.paint();
    });
  }

  // What has come onto the screen may be something to follow, or to tell the server about.
  function tellServer(): void {
    follower.nudge();
    tellSeen();
    const { context, kept } = state;
    if (!context || !kept.token || !kept.conversation || toldTo === kept.conversation) return;
    toldTo = kept.conversation;
    void tell(core, 'context', { context });
  }

  // What a person wrote is mailed to a visitor who doesn't see it here.
  function tellSeen(): void {
    const { waiting, messages } = state.kept;
    const { role, outcome, seq, message_id } = messages.at(-1) ?? {};
    const isByPerson = role === 'staff' || (waiting && outcome === 'answered');
    if (document.hidden || !state.open || toldSeen === message_id || !isByPerson) return;
    toldSeen = message_id;
    void tell(core, 'seen', { seq }).then((isTold) => {
      if (!isTold) toldSeen = undefined;
    });
  }

  function takeNews(news: Message[]): void {
    for (const message of news) emit('message', message);
    const said = news.map(({ author, text }) => `${author ?? config.persona.name}: ${text}`);
    state.announcement = said.join().replace(/\s?\[\d+\]/g, '');
    if (document.hidden || !state.open) surface.chime();
  }

  if (config.page) part('page');
  surface.addStyle(tokens + css);
  if (!CSS.supports('color', 'light-dark(red,red)')) {
    surface.addStyle((await host.bring('old-browsers')).css);
  }
  container.className = 'root';
  container.lang = language;
  container.dir = getComputedStyle(page).direction;
  container.style.colorScheme = config.looks.theme.replace('auto', 'light dark');
  root.append(container);
  surface.paint();
  await surface.fit().catch(() => {});
  keepFocus(container, host, () => (screen.Form ? act.shutForm() : surface.close()));
  listen(window, 'online offline visibilitychange', draw);
  listen(window, 'pagehide', () => core.update());
  leadOneTab(`askbob:${host.key}`, listen, (signal) => {
    flush();
    void follower.run(signal);
  });
  // Only the tab in which it was open, and not where the panel would cover the page that was just opened.
  if (recall('sessionStorage', 'askbob') && !surface.small.matches) surface.open(false);

  return {
    open: surface.open,
    close: surface.close,
    send(text) {
      surface.open();
      act.send(text);
    },
    identify: core.identify,
    setContext(value) {
      state.context = value;
      toldTo = undefined;
      draw();
    },
    reset() {
      core.leave();
      emit('reset');
    },
    redraw: surface.wipe,
  };
}
