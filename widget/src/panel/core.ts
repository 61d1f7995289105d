import type { Host } from '../settings.ts';
import { recall, remember } from '../storage.ts';
import { type Api, createApi } from './api.ts';
import {
  addMessages,
  asSnapshot,
  mergeSnapshots,
  newSnapshot,
  type Outgoing,
  type Snapshot,
} from './snapshot.ts';
import type { Message } from './wire.ts';

/** Everything the panel draws from. */
export type State = {
  kept: Snapshot;
  /** Sentences of a reply that is still coming. */
  live: string;
  typing: string | null;
  open: boolean;
  online: boolean;
  /** The key or this page is refused by the server. */
  unavailable: boolean;
  /** Said once to screen readers. */
  announcement: string;
};

export type Core = {
  state: State;
  api: Api;
  /** Messages that this tab is sending itself. */
  sending: Set<string>;
  /** Keeps, shares and draws the state; to call after every change. */
  update: (changes?: Partial<Snapshot>) => void;
  /** Changes one message of the outbox. */
  patch: (id: string, changes: Partial<Outgoing>) => void;
  /** Takes in messages from the server, new or known. */
  receive: (messages: Message[]) => void;
  /** Asks the server for what is missing. */
  sync: () => Promise<void>;
  /** Goes on with another conversation, or a new one. */
  switchTo: (snapshot: Snapshot) => void;
  /** Proves who the visitor is and goes on with his conversation, wherever it began; rejects when the token is refused. */
  identify: (token: string) => Promise<void>;
};

/** The panel's state, kept in the page's storage and in step with other tabs; `onChange` draws, `onSwitch` follows another session. */
export function createCore(
  host: Host,
  onChange: () => void,
  onNews: (news: Message[]) => void,
  onSwitch: () => void,
): Core {
  const name = `askbob:${host.key}`;
  const sending = new Set<string>();
  const read = () => asSnapshot(recall('localStorage', name));
  const state: State = {
    kept: read() ?? newSnapshot(),
    live: '',
    typing: null,
    open: false,
    online: navigator.onLine,
    unavailable: false,
    announcement: '',
  };
  const api = createApi(host.origin, host.key, () => state.kept.token);

  function update(changes?: Partial<Snapshot>): void {
    Object.assign(state.kept, changes);
    const { kept } = state;
    remember('localStorage', name, kept.token || kept.outbox.length ? kept : null);
    onChange();
  }

  function receive(messages: Message[]): void {
    const { kept } = state;
    const last = kept.messages.at(-1)?.seq ?? 0;
    kept.messages = addMessages(kept.messages, messages);
    const news = messages.filter((message) => message.seq > last && message.role !== 'visitor');
    if (news.length) onNews(news);
    update();
  }

  addEventListener('storage', (event) => {
    if (event.key !== name) return;
    const before = state.kept.session;
    state.kept = mergeSnapshots(state.kept, read() ?? newSnapshot(), (id) => sending.has(id));
    if (state.kept.session !== before) onSwitch();
    onChange();
  });

  async function sync(): Promise<void> {
    const response = await api(`messages?session_id=${state.kept.session}`);
    const { messages } = await response.json();
    receive(messages);
  }

  function switchTo(snapshot: Snapshot): void {
    state.kept = snapshot;
    state.live = '';
    onSwitch();
    update();
  }

  return {
    state,
    api,
    sending,
    update,
    receive,
    sync,
    switchTo,
    patch(id, changes) {
      update({ outbox: state.kept.outbox.map((item) => (item.id === id ? { ...item, ...changes } : item)) });
    },
    async identify(token) {
      const { session, messages, sound, outbox, draft } = state.kept;
      const body = { token, session_id: messages.length ? session : undefined };
      const response = await api('identify', { body });
      const { visitor_token, session_id } = await response.json();
      const known = { token: visitor_token, verified: true };
      if (session_id === session) return update(known);
      switchTo(newSnapshot({ ...known, sound, outbox, draft, ...(session_id && { session: session_id }) }));
      if (session_id) await sync();
    },
  };
}
