import type { HistoryMessage } from '@askbob/contract/endpoints/chat.ts';
import type { ConversationRow, Note } from '@askbob/contract/endpoints/conversations.ts';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { addressOf } from './call.ts';
import { credentials } from './credentials.ts';
import { readEvents } from './read-events.ts';
import { type Said, shareStream } from './share-stream.ts';

/** What the business's live stream says, by event name. */
export interface LiveEvents {
  conversation: ConversationRow;
  message: HistoryMessage & { conversation_id: string };
  note: z.infer<typeof Note> & { conversation_id: string };
  typing: { conversation_id: string; by: 'visitor' | 'staff' | 'assistant'; name: string };
  presence: { user_id: string; online: boolean };
  /** Somebody gave or took a conversation; `from` and `to` are users, null is nobody. */
  handed: {
    conversation_id: string;
    status: ConversationRow['status'];
    visitor: ConversationRow['visitor'];
    from: string | null;
    to: string | null;
    by: { id: string; name: string };
  };
  /** A site is being read: how far, and the page that was just read. */
  source: {
    source_id: string;
    run_id: string;
    state: 'running' | 'done' | 'failed';
    why: string | null;
    found: number;
    fetched: number;
    new: number;
    changed: number;
    gone: number;
    unchanged: number;
    skipped_count: number;
    page: {
      url: string;
      title: string | null;
      state: 'queued' | 'read' | 'skipped';
      why: string | null;
      code?: string;
      detail?: string;
    } | null;
  };
  /** A publish is under way: steps done, of so many; none left when it is over. */
  publishing: { done: number; all: number };
  /** The stream was away and may have missed something: ask for everything again. */
  reset: Record<string, never>;
}
export type LiveHandlers = { [K in keyof LiveEvents]?: (data: LiveEvents[K]) => void };
export type LiveState = 'connecting' | 'live' | 'offline';

const listeners = new Set<{ current: LiveHandlers }>();
const watchers = new Set<() => void>();
let state: LiveState = 'connecting';
let lastId = '';
let wasLive = false;

/** Hears live events while the component is mounted; handlers may change between renders. */
export function useLiveEvents(handlers: LiveHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    listeners.add(latest);
    return () => {
      listeners.delete(latest);
    };
  }, []);
}

/** Whether live events arrive right now. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
  );
}

/**
 * Keeps this tab hearing of what happens until the returned function is called. All tabs of one login share one stream:
 * browsers open six connections to a server, and a seventh tab would wait for ever. One tab reads it and tells the
 * others; when it goes, the next one reads on from where it was.
 * @param who names the login and the business; tabs of another one have a stream of their own
 * @param onEnded runs when a stream that was open is refused: the right to it has ended
 */
export function keepLive(who: string, onEnded: () => void): () => void {
  lastId = '';
  wasLive = false;
  const hear = (said: Said) => {
    if (said.kind === 'event') {
      if (said.id) lastId = said.id;
      tell(said.name, said.data);
    } else if (said.kind === 'state') setState(said.state);
    else if (wasLive) onEnded();
  };
  return shareStream(who, {
    hear,
    read: (signal, say) => stayConnected(signal, say),
    now: () => ({ kind: 'state', state }),
  });
}

async function stayConnected(signal: AbortSignal, say: (said: Said) => void): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    // The first try again is nearly at once: a restart of the server is no news to anyone.
    say({ kind: 'state', state: failures > 1 ? 'offline' : 'connecting' });
    const opened = await listen(signal, say);
    if (opened === 'refused') {
      say({ kind: 'state', state: 'offline' });
      say({ kind: 'ended' });
      return;
    }
    if (opened === 'was_open') failures = 0;
    await pause(Math.min(15_000, 400 * 2 ** failures) * (0.7 + Math.random() * 0.6), signal);
  }
}

async function listen(
  signal: AbortSignal,
  say: (said: Said) => void,
): Promise<'refused' | 'was_open' | 'failed'> {
  try {
    const query = lastId ? { last_event_id: lastId } : {};
    const headers = { accept: 'text/event-stream', ...credentials.headers('GET') };
    const response = await fetch(addressOf('staffEvents', { query }), {
      headers,
      signal,
      credentials: credentials.mode(),
    });
    if (response.status === 401 || response.status === 403) return 'refused';
    if (!response.ok || !response.body) return 'failed';
    const again = wasLive;
    say({ kind: 'state', state: 'live' });
    // Messages are sent again from the last id on; changes of other kinds are not.
    if (again) say({ kind: 'event', name: 'reset', data: {} });
    for await (const { name, data, id } of readEvents(response.body)) say({ kind: 'event', name, data, id });
    return 'was_open';
  } catch {
    return 'failed';
  }
}

function tell(name: string, data: unknown): void {
  for (const listener of listeners) {
    // The name decides the type of the data, as LiveEvents says.
    const handler = listener.current[name as keyof LiveEvents] as ((data: unknown) => void) | undefined;
    handler?.(data);
  }
}

function setState(next: LiveState): void {
  if (next === 'live') wasLive = true;
  if (state === next) return;
  state = next;
  for (const watcher of watchers) watcher();
}

/** Waits, but not longer than until the browser is online again or the stream is no longer wanted. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
