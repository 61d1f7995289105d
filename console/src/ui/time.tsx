import { useSyncExternalStore } from 'react';
import { formatAgo, formatMoment } from '../texts/format.ts';
import { useSpeech } from '../texts/texts.tsx';

let now = Date.now();

/** The current minute, the same for every clock on the screen. */
function useNow(): number {
  return useSyncExternalStore(
    (watcher) => {
      const timer = setInterval(() => {
        now = Date.now();
        watcher();
      }, 30_000);
      return () => clearInterval(timer);
    },
    () => now,
  );
}

/** How long ago something was, with the exact moment on hover. */
export function Ago({ at }: { at: string }) {
  const { language, texts } = useSpeech();
  const shown = formatAgo(at, Math.max(useNow(), Date.parse(at)), language) ?? texts.common.justNow;
  return (
    <time dateTime={at} title={formatMoment(at, language)} className="whitespace-nowrap">
      {shown}
    </time>
  );
}
