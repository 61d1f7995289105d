import { useSyncExternalStore } from 'react';

const storageKey = 'askbob.sound';
const watchers = new Set<() => void>();

/** Whether this browser plays a sound; off until a person turns it on. */
export function useSoundChoice(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, wantsSound);
  return [on, choose];
}

export function wantsSound(): boolean {
  return localStorage.getItem(storageKey) === 'on';
}

function choose(on: boolean): void {
  if (on) localStorage.setItem(storageKey, 'on');
  else localStorage.removeItem(storageKey);
  for (const watcher of watchers) watcher();
}
