import type { recall, remember } from './storage.ts';

/** What the business chose for its widget, as `GET /api/widget/config` returns it. */
export type WidgetConfig = {
  business: { name: string };
  persona: { name: string; greeting: string | null; avatar_url: string | null };
  looks: {
    /** `#rrggbb` */
    accent: string;
    /** What reads well on it; a config remembered from before lacks it. */
    on_accent?: string;
    position: Position;
    theme: 'light' | 'dark' | 'auto';
    launcher_label: string | null;
  };
  /** The language to fall back to when the page's own is not one of ours. */
  locale: string;
  suggestions?: string[];
  office: { open: boolean; text: string | null };
  identity_required: boolean;
  /** Staff are told on which page the visitor is; a config remembered from before lacks it. */
  page?: boolean;
  /** Mail can be sent; nothing may promise it otherwise. A config remembered from before lacks it. */
  mail?: boolean;
  /** How a visitor is asked to be reached; either way where a config from before lacks it. */
  hand_over_asks?: 'email' | 'phone' | 'either';
  /** How else to reach the business, shown where the chat cannot work; a config remembered from before lacks these two. */
  contact?: { text: string; url: string }[];
  /** That the chat does not work, in the business's language, for where no text of ours can be loaded. */
  trouble?: string;
};

export type Position = 'bottom-right' | 'bottom-left';

/** What the server writes in place of `__ASKBOB__` in `launcher.js`; `key`, `position` and `config` only where the address names a business or a key. */
export type LauncherSettings = {
  panel: string;
  origin?: string;
  key?: string;
  position?: Position;
  config?: WidgetConfig;
};

export type WidgetEvent = 'ready' | 'open' | 'close' | 'message' | 'unread' | 'reset';

/** What the launcher hands to the panel once it is loaded. */
export type Host = {
  key: string;
  origin: string;
  config: WidgetConfig;
  root: ShadowRoot;
  /** The element the shadow root hangs on; carries the business's colours as CSS variables. */
  element: HTMLElement;
  button: HTMLButtonElement;
  badge: HTMLElement;
  /** The browser's own, whatever the page has done to it. */
  fetch: (address: string, options?: RequestInit) => Promise<Response>;
  /** Listens for each of `names`, words in one text; goes on when the page has thrown all its listeners away. */
  listen: (target: EventTarget, names: string, listener: (event: never) => void, isFirst?: boolean) => void;
  emit: (event: WidgetEvent, detail?: unknown) => void;
  recall: typeof recall;
  remember: typeof remember;
  /** The module of a file beside the panel. */
  // biome-ignore lint/suspicious/noExplicitAny: each has exports of its own.
  bring: (name: string) => Promise<any>;
};

/** What the panel can be told, by the launcher or through `window.askbob`. */
export type Panel = {
  open: (focus?: boolean) => void;
  close: () => void;
  send: (text: string) => void;
  identify: (token: string) => Promise<void>;
  setContext: (context: Record<string, unknown>) => void;
  reset: () => void;
  /** Draws everything anew. */
  redraw: () => void;
};
