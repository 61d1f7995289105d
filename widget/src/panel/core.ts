import type { Host } from '../settings.ts';
import { type Api, type CallOptions, createApi } from './api.ts';
import {
  addMessages,
  asSnapshot,
  goOn,
  mergeSnapshots,
  newSnapshot,
  type Outgoing,
  type Snapshot,
} from './snapshot.ts';
import { readEvents, type StreamEvent } from './stream.ts';
import type { Message } from './wire.ts';

/** Everything the panel draws from. */
export type State = {
  kept: Snapshot;
  /** Sentences of a reply that is still coming. */
  live: string;
  typing: string | null;
  open: boolean;
  online: boolean;
  /** Nothing gets through, though this browser has a connection, or the key or this page is refused by the server. */
  unreachable: boolean;
  /** Said once to screen readers. */
  announcement: string;
  /** What the page tells staff about this visitor. */
  context?: Record<string, unknown>;
};

export type Core = {
  state: State;
  /** Rejects, too, when another visitor or another conversation has taken the place of the one it was called for. */
  api: Api;
  /** Calls `api` and hands on the events of its reply until it ends; rejects when nothing comes for `silence` milliseconds. */
  stream: (
    path: string,
    options: CallOptions,
    silence: number,
    onEvent: (event: StreamEvent) => void,
  ) => Promise<void>;
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
  /** Goes on with another conversation of the same visitor. */
  switchTo: (snapshot: Snapshot) => void;
  /** Forgets the visitor and all that is his. */
  leave: () => void;
  /** Proves who the visitor is and goes on with his conversation, wherever it began; rejects when the token is refused. */
  identify: (token: string) => Promise<void>;
};

/** The panel's state, kept in the page's storage and in step with other tabs; `onChange` draws, `onSwitch` clears what belonged to another conversation. */
export function createCore(
  host: Host,
  onChange: () => void,
  onNews: (news: Message[]) => void,
  onSwitch: () => void,
): Core {
  const name = `askbob:${host.key}`;
  const { recall, remember } = host;
  const sending = new Set<string>();
  const read = () => asSnapshot(recall('localStorage', name));
  const isBegun = ({ token, outbox, draft }: Snapshot) => token || outbox[0] || draft;
  /** Ends what is under way for a visitor or a conversation that is here no more. */
  let life = new AbortController();
  /** What this tab last found or left in storage. */
  let stored = look();
  let proving: Promise<void> | undefined;
  const state: State = {
    kept: read(),
    live: '',
    typing: null,
    open: false,
    online: true,
    unreachable: false,
    announcement: '',
  };
  const call = createApi(host, state);

  function look(): string | undefined {
    try {
      return localStorage[name];
    } catch {
      return;
    }
  }

  function keep(): void {
    const { kept } = state;
    // Less than that says to other tabs that there is nothing any more.
    remember('localStorage', name, isBegun(kept) ? kept : { id: kept.id });
    stored = look();
  }

  function renew(): void {
    life.abort();
    life = new AbortController();
  }

  function begin(kept: Snapshot, context?: State['context']): void {
    renew();
    Object.assign(state, { kept, live: '', typing: null, announcement: '', context });
    onSwitch();
  }

  function refresh(): void {
    const text = look();
    if (text === stored) return;
    const theirs = read();
    // Where nothing was stored, it is the same visitor's beginning.
    const isSame = theirs.id === state.kept.id || (!stored && isBegun(theirs));
    stored = text;
    if (isSame) state.kept = mergeSnapshots(state.kept, theirs, (id) => sending.has(id));
    else begin(theirs);
    onChange();
  }

  /** Whether storage, too, holds what this tab is about to change. */
  function isStill(): boolean {
    const mine = life;
    refresh();
    return mine === life;
  }

  /** Throws when what `mine` belongs to has ended. */
  function check(mine: AbortSignal): void {
    refresh();
    mine.throwIfAborted();
  }

  const api: Api = async (path, options) => {
    const mine = life.signal;
    if (path !== 'identify') await proving?.catch(() => {});
    check(mine);
    try {
      return await call(path, { ...options, signals: [mine, ...(options?.signals ?? [])] });
    } finally {
      check(mine);
    }
  };

  function update(changes?: Partial<Snapshot>): void {
    if (!isStill()) return;
    Object.assign(state.kept, changes);
    if (isBegun(state.kept)) keep();
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

  function switchTo(kept: Snapshot): void {
    if (!isStill()) return;
    begin(kept, state.context);
    keep();
  }

  function leave(): void {
    begin(newSnapshot());
    keep();
  }

  async function ask(path: string, options?: CallOptions) {
    const mine = life.signal;
    const reply = await (await api(path, options)).json();
    check(mine);
    return reply;
  }

  async function prove(token: string): Promise<void> {
    const { visitor_token, conversation_id, session_id } = await ask('identify', {
      body: { token, conversation_id: state.kept.conversation },
    });
    const { kept } = state;
    const known = { token: visitor_token, verified: true, session: session_id ?? kept.session };
    const conversation = conversation_id ?? undefined;
    if (conversation === kept.conversation) update(known);
    else switchTo(goOn(kept, { ...known, conversation }));
  }

  host.listen(window, 'storage pageshow', refresh);

  return {
    state,
    api,
    sending,
    update,
    receive,
    switchTo,
    leave,
    async stream(path, options, silence, onEvent) {
      const mine = life.signal;
      const silent = new AbortController();
      const signals = [silent.signal, ...(options.signals ?? [])];
      let timer: ReturnType<typeof setTimeout> | undefined;
      // A dead connection says nothing.
      const alive = () => {
        check(mine);
        clearTimeout(timer);
        timer = setTimeout(() => silent.abort(), silence);
      };
      try {
        alive();
        await readEvents(await api(path, { ...options, signals }), onEvent, alive);
      } finally {
        clearTimeout(timer);
      }
    },
    async sync() {
      const { conversation } = state.kept;
      // One from before there were names asks for what the visitor has.
      const { conversation_id, messages } = await ask(
        conversation ? `messages?conversation_id=${conversation}` : 'messages',
      );
      state.kept.conversation = conversation_id;
      receive(messages);
    },
    patch(id, changes) {
      update({ outbox: state.kept.outbox.map((item) => (item.id === id ? { ...item, ...changes } : item)) });
    },
    identify(token) {
      refresh();
      const { kept } = state;
      const sub = subject(token);
      if ((kept.sub || kept.verified) && kept.sub !== sub) leave();
      else if (proving) return proving;
      // A reply to what was sent without this identity must not come after it.
      else renew();
      update({ sub });
      const mine = prove(token).finally(() => {
        if (proving === mine) proving = undefined;
      });
      proving = mine;
      return mine;
    },
  };
}

/** Whom a token is about, which the server has yet to confirm. */
function subject(token: string): string | undefined {
  try {
    const [, claims = ''] = token.split('.');
    return JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))).sub;
  } catch {
    return;
  }
}
