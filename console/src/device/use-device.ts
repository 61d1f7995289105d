import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { credentials } from '../api/credentials.ts';
import { useActing } from '../frame/acting.ts';
import { useMay, useSession } from '../session/session.ts';
import { at, side } from '../session/side.ts';
import { useSpeech } from '../texts/texts.tsx';
import { deviceState } from './device.ts';

/** Starts the worker, tells the server that this device is still here, and goes where a tapped notification leads. */
export function useDevice(): void {
  const { user } = useSession();
  const { language } = useSpeech();
  const acting = useActing();
  const may = useMay()('chat.manage') && (user.role !== 'admin' || acting !== null);
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: acting is read from the address by what is called
  useEffect(() => {
    // A borrowed login is not this device's person.
    if (!may || credentials.borrowed()) return;
    // Without an answer everything goes on as before; the account's screen says how things stand.
    void deviceState(user.id, language).catch(() => undefined);
  }, [user.id, language, acting, may]);
  useEffect(() => {
    const go = ({ data }: MessageEvent<{ open?: string }>) => {
      if (data.open?.startsWith(at(`${side}/`))) router.history.push(data.open);
    };
    navigator.serviceWorker?.addEventListener('message', go);
    return () => navigator.serviceWorker?.removeEventListener('message', go);
  }, [router]);
}
