import type { Texts } from '../../texts/en.ts';
import type { Core } from '../core.ts';
import type { Message } from '../wire.ts';

/** What only this tab's screen knows. */
export type Screen = {
  /** Citations unfolded, as `message_id:n`. */
  unfolded: Set<string>;
  form: 'shut' | 'open' | 'sending' | 'failed';
};

/** What the visitor can do. */
export type Actions = {
  send: (text: string) => void;
  retry: (id: string) => void;
  rate: (message: Message, rating: 'up' | 'down') => void;
  askPerson: () => void;
  shutForm: () => void;
  escalate: (fields: Record<string, string>) => void;
  startOver: () => void;
  toggleSound: () => void;
  unfold: (name: string) => void;
  close: () => void;
};

/** What every part of the panel draws from. */
export type View = { core: Core; texts: Texts; language: string; screen: Screen; act: Actions };
