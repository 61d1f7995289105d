import { useSuspenseQuery } from '@tanstack/react-query';
import { EntryCard } from '../screens/sign-in/entry-card.tsx';
import { sessionQuery } from '../session/session.ts';
import { at, side } from '../session/side.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { useSignOut } from './use-sign-out.ts';

/** What the people of a suspended business see instead of everything else: why, and what they can do. */
export function Suspended() {
  const t = useTexts();
  const signOut = useSignOut();
  const { data: session } = useSuspenseQuery(sessionQuery);
  return (
    <EntryCard title={t.frame.suspendedTitle(session?.business?.name ?? '')} text={t.frame.suspendedText}>
      <p className="text-2 font-medium text-muted">{t.frame.suspendedReason}</p>
      <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-wrap">
        {session?.suspension?.reason ?? t.frame.suspendedNoReason}
      </p>
      <p className="mt-4 text-2 font-medium text-muted">{t.frame.suspendedAsk}</p>
      <p className="mt-1 [overflow-wrap:anywhere]">
        {session?.suspension?.contact ?? t.frame.suspendedAskOperator}
      </p>
      <p className="mt-4 text-2 font-medium text-muted">{t.frame.suspendedVisitors}</p>
      <p className="mt-1">{t.frame.suspendedVisitorsText}</p>
      <div className="mt-6 flex flex-col gap-2">
        <Button look="primary" onClick={() => window.location.assign(at(side))}>
          {t.common.tryAgain}
        </Button>
        <Button look="quiet" onClick={() => void signOut()}>
          {t.frame.signOut}
        </Button>
      </div>
    </EntryCard>
  );
}
