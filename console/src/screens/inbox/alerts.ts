import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useLiveEvents } from '../../api/live.ts';
import { useTexts } from '../../texts/texts.tsx';
import { visitorName } from './visitor-name.ts';

const keys = { notify: 'askbob.notify', sound: 'askbob.sound' } as const;
export type AlertKind = keyof typeof keys;
const watchers = new Set<() => void>();

/** Whether this browser shows a notification or plays a sound; both are off until a person turns them on. */
export function useAlertChoice(kind: AlertKind): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => localStorage.getItem(keys[kind]) === 'on',
  );
  return [on, (next) => choose(kind, next)];
}

function choose(kind: AlertKind, on: boolean): void {
  if (on) localStorage.setItem(keys[kind], 'on');
  else localStorage.removeItem(keys[kind]);
  for (const watcher of watchers) watcher();
}

/** Tells the person, in the ways they chose, when a conversation starts to wait. */
export function useAlerts(): void {
  const t = useTexts();
  const [notify] = useAlertChoice('notify');
  const [sound] = useAlertChoice('sound');
  const waiting = useRef(new Map<string, string>());
  useLiveEvents({
    conversation: (row) => {
      const before = waiting.current.get(row.id);
      waiting.current.set(row.id, row.status);
      if (row.status !== 'waiting' || before === 'waiting') return;
      if (sound) chime();
      if (notify && document.hidden && Notification.permission === 'granted') {
        const text = `${visitorName(row.visitor, t)}: ${row.last_message ?? ''}`;
        new Notification(t.inbox.someoneWaits, { body: text, tag: row.id });
      }
    },
  });
  useEffect(() => () => waiting.current.clear(), []);
}

/** Two soft notes, made here so that no sound file must load. */
export function chime(): void {
  const context = new AudioContext();
  for (const [at, pitch] of [
    [0, 660],
    [0.14, 880],
  ] as const) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const start = context.currentTime + at;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.12, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.35);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.4);
    tone.onended = () => (at > 0 ? void context.close() : undefined);
  }
}
