import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { credentials } from '../api/credentials.ts';
import { keepLive, useLiveEvents } from '../api/live.ts';
import { queryClient } from '../api/query.ts';
import { useDevice } from '../device/use-device.ts';
import { sessionQuery, useMay, useSession } from '../session/session.ts';
import { useTexts, withTexts } from '../texts/texts.tsx';
import { useActing } from './acting.ts';
import { useAlerts } from './alerts/use-alerts.ts';
import { BottomBar } from './bottom-bar.tsx';
import { handleKey } from './commands.ts';
import { Rail } from './rail.tsx';
import { Strips } from './strips.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import { useHandedNews } from './use-handed-news.ts';

const Palette = lazy(() => withTexts(import('./palette.tsx'), 'business'));
const ShortcutSheet = lazy(() => import('./shortcut-sheet.tsx'));

/** Everything around a screen for someone who is signed in. */
export function Frame() {
  const t = useTexts();
  const [sheet, setSheet] = useState<'palette' | 'shortcuts' | null>(null);
  const acting = useActing();
  useLiveStream();
  useHandedNews();
  useAlerts();
  useDevice();
  useFocusOnNavigation();
  useFrameCommands(setSheet);
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
  return (
    <div className="flex h-full flex-col">
      <a href="#content" className="sr-only z-60 bg-surface p-3 focus:not-sr-only focus:absolute">
        {t.frame.skip}
      </a>
      <Strips />
      <div className="flex min-h-0 flex-1">
        <Rail onSearch={() => setSheet('palette')} />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 overflow-y-auto outline-none">
          {/* Another business is another screen: nothing typed or opened for one may show for the other. */}
          <Outlet key={acting} />
        </main>
      </div>
      <BottomBar />
      <Suspense>
        {sheet === 'palette' ? <Palette onClose={() => setSheet(null)} /> : null}
        {sheet === 'shortcuts' ? <ShortcutSheet onClose={() => setSheet(null)} /> : null}
      </Suspense>
    </div>
  );
}

/** Keeps the live stream of the business on the screen open. */
function useLiveStream(): void {
  const may = useMay();
  const { user } = useSession();
  const acting = useActing();
  const wanted = may('chat.read') && (user.role !== 'admin' || acting !== null);
  // The stream's address names the business acted on, so another business needs another stream.
  // biome-ignore lint/correctness/useExhaustiveDependencies: acting is read from the address by keepLive
  useEffect(() => (wanted ? keepLive(liveName(user.id, acting), startAnew) : undefined), [wanted, acting]);
  // A stream that had to begin again may be one of another role.
  useLiveEvents({ reset: () => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }) });
}

/** A borrowed login is one tab's own, and so is its stream. */
function liveName(user: string, acting: string | null): string {
  return [user, acting ?? '', credentials.borrowed() ? crypto.randomUUID() : ''].join('/');
}

/** Signed out, suspended or without a role: the start says which, and where to go. */
function startAnew(): void {
  window.location.reload();
}

/** Moves the keyboard and the screen reader to the new screen after each navigation. */
function useFocusOnNavigation(): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [first] = useState(path);
  useEffect(() => {
    if (path !== first) document.getElementById('content')?.focus({ preventScroll: true });
  }, [path, first]);
}
