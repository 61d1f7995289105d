/** What the business chose for its widget, as `GET /api/widget/config` returns it. */
export type WidgetConfig = {
  business: { name: string };
  persona: { name: string; greeting: string | null; avatar_url: string | null };
  looks: {
    /** `#rrggbb` */
    accent: string;
    position: Position;
    theme: 'light' | 'dark' | 'auto';
    launcher_label: string | null;
  };
  /** The language to fall back to when the page's own is not one of ours. */
  locale: string;
  suggestions?: string[];
  office: { open: boolean; text: string | null };
  identity_required: boolean;
  /** Mail can be sent; nothing may promise it otherwise. A config remembered from before lacks it. */
  mail?: boolean;
};

export type Position = 'bottom-right' | 'bottom-left';

/** What the server writes in place of `__ASKBOB__` in `launcher.js`; `key` and `config` only for a business's own `widget.js`. */
export type LauncherSettings = {
  panel: string;
  origin?: string;
  key?: string;
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
  emit: (event: WidgetEvent, detail?: unknown) => void;
};

/** What the panel can be told, by the launcher or through `window.askbob`. */
export type Panel = {
  open: (focus?: boolean) => void;
  close: () => void;
  identify: (token: string) => Promise<void>;
  setContext: (context: Record<string, unknown>) => void;
  reset: () => void;
};
