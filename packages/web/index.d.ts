/** Which widget, from which server. */
export type Options = {
  /** The address of the Ask Bob server, such as `https://bob.example.com`. */
  origin: string;
  /** The publishable key of a site, `pk_live_…`, from the Customer Portal under Widget. */
  key: string;
  /** The corner it stands in; without it, the one chosen in the Customer Portal. */
  position?: 'bottom-right' | 'bottom-left';
};

/** A message that has come, as the wire contract has it. */
export type Message = {
  message_id: string;
  seq: number;
  role: 'visitor' | 'assistant' | 'staff' | 'system';
  text: string;
  outcome?: string | null;
  author?: string | null;
  created_at: string;
};

/** What there is to hear of, and what comes with it. */
export type Events = {
  /** The panel was opened. */
  open: undefined;
  /** The panel was closed. */
  close: undefined;
  /** A message came that is not the visitor's own. */
  message: Message;
  /** How many messages are unread now. */
  unread: number;
  /** The visitor was forgotten. */
  reset: undefined;
};

/** What stands at `window.askbob` once the widget is there. */
export type AskBob = {
  /** Opens the panel; resolves once it is drawn. */
  open: () => Promise<void>;
  close: () => void;
  /** Opens the panel and sends a message in the visitor's name. */
  send: (text: string) => Promise<void>;
  /** Proves who the visitor is with a token signed by the business's server; rejects when it is refused. */
  identify: (token: string) => Promise<void>;
  /** Gives staff a few facts about what the visitor is doing. */
  setContext: (context: Record<string, unknown>) => Promise<void>;
  /** Forgets the conversation and the visitor in every tab, for example on sign-out. */
  reset: () => Promise<void>;
  /** Calls `listener` on each `event`; returns the function that stops it. */
  on: <E extends keyof Events>(event: E, listener: (detail: Events[E]) => void) => () => void;
};

declare global {
  interface Window {
    askbob?: AskBob;
  }
}

/**
 * Puts the widget on the page, once however often it is called. Rejects on a server, when the script does not come (then it may be called
 * again), and when the page has another widget already.
 */
export function load(options: Options): Promise<AskBob>;

/* Each of these waits until `load` has brought the widget. */
export const open: AskBob['open'];
export const close: () => Promise<void>;
export const send: AskBob['send'];
export const identify: AskBob['identify'];
export const setContext: AskBob['setContext'];
export const reset: AskBob['reset'];
export const on: AskBob['on'];
