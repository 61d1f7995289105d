import type { WidgetConfig } from '../../settings.ts';
import type { Texts } from '../../texts/en.ts';
import type { State } from '../core.ts';
import type { Child } from '../render.ts';

/** What only this tab's screen knows. */
export type Screen = {
  /** Citations unfolded, as `message_id:n`. */
  unfolded: Set<string>;
  /** The form for the team while it is open; it is loaded when first asked for. */
  Form?: (view: View) => Child;
  form?: 'sending' | 'failed';
};

/** What the visitor can do. */
export type Actions = {
  /** @param suggestion the document of the suggestion that was pressed */
  send: (text: string, suggestion?: string) => void;
  retry: (id: string) => void;
  /** Lets staff who hold the conversation know that more is coming. */
  type: () => void;
  rate: (message_id: string, rating: 'up' | 'down') => void;
  askPerson: () => void;
  shutForm: () => void;
  escalate: (fields: Record<string, string>) => void;
  startOver: () => void;
  toggleSound: () => void;
  unfold: (name: string) => void;
  close: () => void;
};

/** What every part of the panel draws from. */
export type View = {
  state: State;
  config: WidgetConfig;
  /** The server's, from which alone pictures are loaded. */
  origin: string;
  texts: Texts;
  language: string;
  screen: Screen;
  act: Actions;
};
