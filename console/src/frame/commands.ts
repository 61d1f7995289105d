import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something a person can do from anywhere on the screen, by palette, by keys, or both. */
export interface Command {
  id: string;
  title: string;
  group: 'go' | 'do' | 'setting' | 'conversation' | 'person' | 'answer';
  /** One key (`j`), two after another (`g i`), or with the command key (`mod+k`). */
  keys?: string;
  icon?: LucideIcon;
  /** More words that find it in the palette. */
  words?: string;
  /** Reachable by keys and listed among the shortcuts, but not in the palette. */
  keysOnly?: boolean;
  run: () => void;
}

const groups = new Map<object, readonly Command[]>();
const watchers = new Set<() => void>();
let all: readonly Command[] = [];
let firstKey = '';
let firstKeyAt = 0;

/** Offers commands while the component is mounted; they always run with the values of the last render. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shape = commands.map((command) => `${command.id}:${command.title}`).join('|');
  // The shape says when the offered list differs; `run` is looked up when it is used.
  // biome-ignore lint/correctness/useExhaustiveDependencies: shape stands for the commands
  useEffect(() => {
    const owner = {};
    const offered = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find((other) => other.id === command.id)?.run(),
    }));
    groups.set(owner, offered);
    publish();
    return () => {
      groups.delete(owner);
      publish();
    };
  }, [shape]);
}

/** Every command that can run now. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => all,
  );
}

function publish(): void {
  all = [...groups.values()].flat();
  for (const watcher of watchers) watcher();
}

/** Runs the command whose keys were pressed, unless the person is typing or a dialog is open. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return;
  const mod = event.metaKey || event.ctrlKey;
  if (!mod && (isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]'))) return;
  // What has the focus is what Enter presses.
  if (!mod && event.key === 'Enter' && isPressable(event.target)) return;
  const key = mod ? `mod+${event.key.toLowerCase()}` : event.key;
  const pair = `${firstKey} ${key}`;
  const soon = event.timeStamp - firstKeyAt < 1200;
  const command = (soon && all.find(({ keys }) => keys === pair)) || all.find(({ keys }) => keys === key);
  const starts = !mod && all.some(({ keys }) => keys?.startsWith(`${key} `));
  firstKey = starts && !command ? key : '';
  firstKeyAt = event.timeStamp;
  if (!command) return;
  event.preventDefault();
  command.run();
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, [role="tab"], select') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
  );
}
