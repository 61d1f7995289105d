import type { Message, Options, AskBob as Widget } from '@askbob/web';
import type { ReactElement, ReactNode } from 'react';

export type AskBobProps = Omit<Options, 'key'> & {
  /** The publishable key of the site, `pk_live_…`. */
  widgetKey: Options['key'];
  /** A token that your server signed for whoever is signed in; null or left out for nobody. Who signs out is forgotten. */
  identity?: string | null;
  /** A few facts that staff see beside the conversation. */
  context?: Record<string, unknown>;
  onMessage?: (message: Message) => void;
  /** The script did not come, or the identity was refused. */
  onError?: (error: Error) => void;
};

/** The widget, and how it is. */
export type UseAskBob = Omit<Widget, 'close'> & {
  close: () => Promise<void>;
  status: 'loading' | 'ready' | 'failed';
  isOpen: boolean;
  /** Messages that the visitor has not seen. */
  unread: number;
};

/** Brings the widget, and gives it to `useAskBob` in what it holds. */
export function AskBobProvider(props: AskBobProps & { children?: ReactNode }): ReactElement;

/** Only brings the widget. It draws nothing where it stands. */
export function AskBob(props: AskBobProps): ReactElement;

/** Throws outside of `AskBobProvider`. */
export function useAskBob(): UseAskBob;
