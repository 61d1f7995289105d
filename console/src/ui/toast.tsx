import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { problemText } from '../api/problem.ts';
import { useTexts } from '../texts/texts.tsx';

interface Toast {
  id: number;
  text: string | { error: unknown };
  undo?: (() => void) | undefined;
  /** Runs when the toast goes without undo. */
  commit?: (() => void) | undefined;
}

const lifetime = 6000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const watchers = new Set<() => void>();

function show(toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  set([...toasts, { ...toast, id: lastId }].slice(-3));
}

function set(next: readonly Toast[]): void {
  for (const gone of toasts) if (!next.includes(gone)) gone.commit?.();
  toasts = next;
  for (const watcher of watchers) watcher();
}

function undoOf(toast: Toast): void {
  const undo = toast.undo;
  toast.commit = undefined;
  set(toasts.filter((other) => other !== toast));
  undo?.();
}

window.addEventListener('pagehide', () => set([]));

/** Says something in the corner for six seconds. */
export const toast = {
  say: (text: string) => show({ text }),
  /** Says what went wrong, in the person's language. */
  failed: (error: unknown) => show({ text: { error } }),
  /** Says that it is done and offers to take it back. */
  done: (text: string, undo: () => void) => show({ text, undo }),
  /** Looks done at once, but `commit` runs only when the time to undo has passed or the page is left. */
  undoable: (text: string, commit: () => void, undo: () => void) => show({ text, undo, commit }),
};

/** Where toasts appear; once in the frame. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => toasts,
  );
  return (
    <div
      role="status"
      className="pointer-events-none fixed right-4 bottom-4 z-60 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 max-sm:bottom-[calc(4.5rem+env(safe-area-inset-bottom))]"
    >
      {shown.map((item) => (
        <ToastCard key={item.id} toast={item} />
      ))}
    </div>
  );
}

function ToastCard({ toast: item }: { toast: Toast }) {
  const t = useTexts();
  const [held, setHeld] = useState(false);
  const close = () => set(toasts.filter((other) => other !== item));
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => set(toasts.filter((other) => other !== item)), lifetime);
    return () => clearTimeout(timer);
  }, [item, held]);
  const failed = typeof item.text !== 'string';
  return (
    // Pointing at the toast keeps it; nothing can be done by pointing alone.
    // biome-ignore lint/a11y/noStaticElementInteractions: the pause on hover is no control
    <div
      className={`pointer-events-auto flex items-center gap-2 rounded-card border bg-surface py-1.5 pr-1.5 pl-4 shadow-float ${failed ? 'border-failed' : 'border-border'}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
    >
      <p className="min-w-0 flex-1 py-1">
        {typeof item.text === 'string' ? item.text : problemText(item.text.error, t)}
      </p>
      {item.undo ? (
        <button
          type="button"
          className="h-8 rounded-control px-2 font-medium text-accent-text hover:bg-raised"
          onClick={() => undoOf(item)}
        >
          {t.common.undo}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={t.common.close}
        className="flex size-8 items-center justify-center rounded-control text-muted hover:bg-raised"
        onClick={close}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
