import { Link } from '@tanstack/react-router';
import { WifiOff } from 'lucide-react';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { credentials } from '../api/credentials.ts';
import { useLiveState } from '../api/live.ts';
import { arrived, wasSentOver } from '../session/home.ts';
import { useSession } from '../session/session.ts';
import { at } from '../session/side.ts';
import { useTexts } from '../texts/texts.tsx';
import { useActing, useBusinessName } from './acting.ts';
import { useSignOut } from './use-sign-out.ts';

const strip = 'flex min-h-9 items-center justify-center gap-3 px-4 py-1.5 text-2 font-medium';

/** On whose behalf one acts, as a coloured line above everything, and whether the connection holds. */
export function Strips() {
  return (
    <>
      <ActingStrip />
      <OtherDoorStrip />
      <FactorStrip />
      <OfflineNote />
    </>
  );
}

function ActingStrip() {
  const t = useTexts();
  const acting = useActing();
  const { acting_as } = useSession();
  const name = useBusinessName();
  const endBorrowed = async () => {
    await call('logout', {}).catch(() => undefined);
    credentials.giveBack();
    window.location.assign(at('/mission-control'));
  };
  if (acting_as) {
    return (
      <div role="status" className={`${strip} bg-waiting text-paper`}>
        <span>{t.frame.actingAs(name ?? '')}</span>
        <button type="button" className="shrink-0 underline" onClick={() => void endBorrowed()}>
          {t.frame.stopActing}
        </button>
      </div>
    );
  }
  if (!acting || !name) return null;
  return (
    <div role="status" className={`${strip} bg-accent text-on-accent`}>
      <span className="truncate">{t.frame.actingOn(name)}</span>
      <Link to="/" search={{ business_id: undefined }} className="shrink-0 underline">
        {t.frame.stopActing}
      </Link>
    </div>
  );
}

/** Tells whoever asked for the other side's address why it is not there, and how to get to it. */
function OtherDoorStrip() {
  const t = useTexts();
  const { user } = useSession();
  const signOut = useSignOut();
  const [shown, setShown] = useState(wasSentOver);
  if (!shown) return null;
  const away = () => {
    arrived();
    setShown(false);
  };
  const toOther = async () => {
    arrived();
    await signOut();
    window.location.assign(at(user.role === 'admin' ? '/portal' : '/mission-control'));
  };
  return (
    <div role="status" className={`${strip} border-b border-border tint-[var(--waiting)]`}>
      <span>{user.role === 'admin' ? t.frame.portalElsewhere : t.frame.controlElsewhere(user.name)}</span>
      <button type="button" className="shrink-0 underline" onClick={() => void toOther()}>
        {t.frame.signOutThere}
      </button>
      <button type="button" className="shrink-0 underline" onClick={away}>
        {t.frame.stayHere}
      </button>
    </div>
  );
}

/** Reminds people of the second factor that their business asks of everyone, until they have one. */
function FactorStrip() {
  const t = useTexts();
  const { second_factor, second_factor_required, acting_as } = useSession();
  if (!second_factor_required || second_factor || acting_as) return null;
  return (
    <div role="status" className={`${strip} border-b border-border tint-[var(--waiting)]`}>
      <span>{t.frame.factorNeeded}</span>
      <Link to="/account" className="shrink-0 underline">
        {t.frame.turnOnFactor}
      </Link>
    </div>
  );
}

/** Floats over the screen, so that nothing moves when a connection comes and goes. */
function OfflineNote() {
  const t = useTexts();
  const state = useLiveState();
  if (state !== 'offline') return null;
  return (
    <div
      role="status"
      className="fixed bottom-4 left-1/2 z-30 flex w-max max-w-[calc(100vw-2rem)] -translate-x-1/2 items-center gap-2.5 rounded-full border border-border bg-surface px-4 py-2 text-2 shadow-float max-sm:bottom-[calc(4.5rem+env(safe-area-inset-bottom))]"
    >
      <WifiOff size={16} aria-hidden className="shrink-0 text-waiting" />
      <span>{t.frame.offline}</span>
    </div>
  );
}
