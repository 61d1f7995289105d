import type { WidgetConfig } from '../../settings.ts';
import type { Texts } from '../../texts/en.ts';
import type { State } from '../core.ts';
import type { Part } from '../parts.ts';
import type { Child } from '../render.ts';
import type { Attachment } from '../wire.ts';

/** What only this tab's screen knows. */
export type Screen = {
  /** Citations unfolded, as `message_id:n`. */
  unfolded: Set<string>;
  /** The form for the team while it is open; it is loaded when first asked for. */
  Form?: (view: View) => Child;
  form?: 'sending' | 'failed';
  /** The files that go with the next message, while there are any. */
  tray?: Tray;
};

/** Files on their way to a message. */
export type Tray = {
  view: (view: View) => Child;
  /** Hands the files over and leaves nothing; undefined where they are not all here, and `form` is submitted once they are. */
  take: (form: HTMLFormElement) => Attachment[] | undefined;
};

/** Where files come from: the file field, what is pasted, or what is dropped. */
export type FileSource = Partial<Pick<DataTransfer, 'getData' | 'types'>> & { files?: FileList | null };
export type FileEvent = Event & {
  currentTarget: FileSource;
  clipboardData?: DataTransfer;
  dataTransfer?: DataTransfer;
};

/** What the visitor can do. */
export type Actions = {
  /** @param suggestion the document of the suggestion that was pressed */
  send: (text: string, suggestion?: string, attachments?: Attachment[]) => void;
  /** Takes files that are picked, pasted or dropped. */
  attach: (event: FileEvent) => void;
  retry: (id: string) => void;
  /** Lets staff who hold the conversation know that more is coming. */
  type: () => void;
  rate: (message_id: string, rating: 'up' | 'down') => void;
  askPerson: () => void;
  shutForm: () => void;
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
  /** A part if it has come; else it is loaded. */
  part: (name: string) => Part | undefined;
};
