import type { Host, LauncherSettings, Panel, WidgetConfig, WidgetEvent } from '../settings.ts';
import { recall, remember } from '../storage.ts';
import css from './launcher.css?inline';
import { stayInPage } from './stay.ts';
import { troubleBox } from './trouble.ts';

// The server writes the settings here as JSON; see README.md.
declare const __ASKBOB__: LauncherSettings;
declare global {
  interface Window {
    askbob?: AskBob;
  }
}

type Listener = (detail: unknown) => void;

/** The only global: what a page may ask of the widget. */
export type AskBob = {
  open: () => Promise<void>;
  close: () => void;
  /** Opens the panel and sends a message in the visitor's name. */
  send: (text: string) => Promise<void>;
  /** Calls `listener` on each `event`; returns the function that stops it. */
  on: (event: WidgetEvent, listener: Listener) => () => void;
  /** Proves who the visitor is with a token signed by the business's server; rejects when it is refused. */
  identify: (token: string) => Promise<void>;
  /** Gives staff a small object about what the visitor is doing. */
  setContext: (context: Record<string, unknown>) => Promise<void>;
  /** Forgets the conversation and the visitor, for example on sign-out. */
  reset: () => Promise<void>;
};

type Listening = [EventTarget, string, EventListener, boolean | undefined];

/** Milliseconds until the panel is asked for again, before the visitor is told. */
const PAUSE = 800;
const SPEECH = 'M12 4a8 8 0 1 1-3.6 15.2L4 20.5l1.2-4.2A8 8 0 0 1 12 4ZM8.5 10.5h7M8.5 13.5h4.5';

function start(settings: LauncherSettings, script: HTMLScriptElement | null): void {
  const key = settings.key || script?.dataset.widgetKey || '';
  const origin = settings.origin || new URL(script?.src || location.href).origin;
  const name = `askbob:${key}`;
  const listeners = new Set<[string, Listener]>();
  const element = document.createElement('ask-bob');
  const root = element.attachShadow({ mode: 'open' });
  const button = document.createElement('button');
  const badge = document.createElement('i');
  const heard: Listening[] = [];
  const { show, hide } = stayInPage(element, returned);
  let box: HTMLElement | undefined;
  let config = settings.config;
  let panel: Panel | undefined;
  let loading: Promise<Panel> | undefined;
  let again = '';

  function emit(event: WidgetEvent, detail?: unknown): void {
    for (const [name, listener] of [...listeners]) if (name === event) listener(detail);
  }

  async function load(): Promise<Panel> {
    button.classList.add('busy');
    try {
      const ready = config || (await fetchConfig());
      const module = await bring('panel').catch(() =>
        new Promise((resolve) => setTimeout(resolve, PAUSE)).then(() => bring('panel')),
      );
      const own = { root, element, button, badge, fetch, listen, emit, recall, remember, bring };
      const host: Host = { key, origin, config: ready, ...own };
      panel = (await module.default(host)) as Panel;
      box?.remove();
      return panel;
    } catch (error) {
      loading = undefined;
      box?.remove();
      if (config) {
        box = troubleBox(config);
        root.append(box);
      }
      throw error;
    } finally {
      button.classList.remove('busy');
    }
  }

  // What few pages need lies beside the panel. Some browsers remember a failed module by its address, so later ones ask under another.
  const bring: Host['bring'] = (part) =>
    import(origin + settings.panel.replace('panel', part) + again).catch((error) => {
      again += '?';
      throw error;
    });

  // The page may have put another fetch in its place; by its text a wrapper is known.
  const fetch: Host['fetch'] = async (address, options) => {
    const isNative = /\[native code]/.test(Function.prototype.toString.call(window.fetch));
    const own = isNative ? window.fetch : await (await bring('own-fetch')).default(root);
    return own(address, options);
  };

  function listen(target: EventTarget, names: string, listener: (event: never) => void, isFirst?: boolean) {
    for (const name of names.split(' ')) heard.push([target, name, listener as EventListener, isFirst]);
    hear();
  }

  function hear(): void {
    for (const [target, name, listener, isFirst] of heard) target.addEventListener(name, listener, isFirst);
  }

  // A page that writes its document anew has thrown away the window's listeners, ours as well; some browsers those in the shadow, too.
  function returned(): void {
    hear();
    if (button.onclick) return;
    answerButton();
    panel?.redraw();
  }

  const ask = async (use: (panel: Panel) => void | Promise<void>): Promise<void> => {
    loading ||= load();
    await use(await loading);
  };

  function draw({ looks }: WidgetConfig): void {
    element.style.setProperty('--accent', looks.accent);
    element.style.setProperty('--on-accent', looks.on_accent ?? '#fff');
    element.className = settings.position || script?.dataset.position || looks.position;
    // A page that is drawn larger as a whole would push the panel off the screen.
    element.style.setProperty('--zoom', `${1 / (document.documentElement.currentCSSZoom || 1)}`);
    button.ariaLabel = looks.launcher_label || 'Chat';
    show();
  }

  async function fetchConfig(): Promise<WidgetConfig> {
    const reply = await fetch(`${origin}/api/widget/config`, {
      headers: { 'x-widget-key': key },
      credentials: 'omit',
    });
    const fresh = await reply.json();
    if (!reply.ok) {
      // The key is not for this page any more, whatever was remembered; a busy server is asked again.
      if (reply.status < 429) {
        hide();
        remember('localStorage', `${name}:config`, null);
      }
      throw Error(`Ask Bob: ${fresh.detail}`);
    }
    config = Object.assign(config || {}, fresh) as WidgetConfig;
    draw(config);
    remember('localStorage', `${name}:config`, config);
    return config;
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  button.className = 'launch';
  button.append(glyph());
  badge.hidden = true;
  button.append(badge);
  root.append(button);

  const open = () => ask((ready) => ready.open(true));
  function answerButton(): void {
    // Loading while the pointer is on its way makes the first opening feel instant.
    button.onpointerenter = () => void ask(() => {}).catch(() => {});
    button.onclick = () => void open().catch(console.warn);
  }
  answerButton();

  window.askbob = {
    open,
    close: () => panel?.close(),
    on(event, listener) {
      const entry: [string, Listener] = [event, listener];
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    send: (text) => ask((ready) => ready.send(text)),
    identify: (token) => ask((ready) => ready.identify(token)),
    setContext: (context) => ask((ready) => ready.setContext(context)),
    reset: () => ask((ready) => ready.reset()),
  };
  dispatchEvent(new Event('askbob:ready'));

  try {
    config ||= recall('localStorage', `${name}:config`);
    if (config) draw(config);
  } catch {
    config = undefined;
  }
  const later = window.requestIdleCallback || setTimeout;
  later(() => {
    if (!settings.config) fetchConfig().catch(console.warn);
    // A mail leads back to its conversation, which has to be there before the panel looks.
    if (/^#askbob=/.test(location.hash))
      bring('back')
        .then((back) => back.default(origin, key, name, fetch))
        .then(open, open);
    // A conversation under way is followed from the start, so that the badge can show what came meanwhile.
    else if (recall('localStorage', name)?.session) ask(() => {}).catch(console.warn);
  });
}

function glyph(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  path.setAttribute('d', SPEECH);
  svg.append(path);
  return svg;
}

// A page that carries the script twice still gets one widget; an element with the id `askbob` is none. What is loaded as a module, or
// in one file with others, finds its element by the key.
if (!window.askbob?.identify) {
  const current = document.currentScript as HTMLScriptElement | null;
  const script = current?.dataset.widgetKey
    ? current
    : document.querySelector<HTMLScriptElement>('script[data-widget-key]');
  start(__ASKBOB__, script ?? current);
}
