import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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
    <Suspension
      business={session?.business?.name ?? ''}
      reason={session?.suspension?.reason}
      contact={session?.suspension?.contact}
    >
      <Button look="primary" onClick={() => window.location.assign(at(side))}>
        {t.common.tryAgain}
      </Button>
      <Button look="quiet" onClick={() => void signOut()}>
        {t.frame.signOut}
      </Button>
    </Suspension>
  );
}

/** Why a business is suspended, whom to ask, and what its visitors see, with what can be done here below. */
export function Suspension(props: {
  business: string;
  reason: string | null | undefined;
  contact: string | null | undefined;
  children: ReactNode;
}) {
  const t = useTexts();
  return (
    <EntryCard title={t.frame.suspendedTitle(props.business)} text={t.frame.suspendedText}>
      <p className="text-2 font-medium text-muted">{t.frame.suspendedReason}</p>
      <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-wrap">
        {props.reason ?? t.frame.suspendedNoReason}
      </p>
      <p className="mt-4 text-2 font-medium text-muted">{t.frame.suspendedAsk}</p>
      <p className="mt-1 [overflow-wrap:anywhere]">{props.contact ?? t.frame.suspendedAskOperator}</p>
      <p className="mt-4 text-2 font-medium text-muted">{t.frame.suspendedVisitors}</p>
      <p className="mt-1">{t.frame.suspendedVisitorsText}</p>
      <div className="mt-6 flex flex-col gap-2">{props.children}</div>
    </EntryCard>
  );
}
