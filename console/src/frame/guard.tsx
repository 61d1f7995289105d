import type { Permission } from '@askbob/contract/permissions.ts';
import { Lock, Store } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMay, useSession } from '../session/session.ts';
import { useTexts } from '../texts/texts.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useActing } from './acting.ts';
import { BusinessList } from './business-switcher.tsx';

/** Shows a screen to those who may see it, and asks an admin which business it is about. */
export function Guard(props: { permission: Permission; platform?: boolean; children: ReactNode }) {
  const t = useTexts();
  const may = useMay();
  const { user } = useSession();
  const acting = useActing();
  if (!may(props.permission)) {
    return <EmptyState whole icon={Lock} title={t.frame.notAllowedTitle} text={t.frame.notAllowedText} />;
  }
  if (user.role === 'admin' && !acting && !props.platform) {
    return (
      <EmptyState whole icon={Store} title={t.frame.chooseBusiness} text={t.frame.chooseBusinessHint}>
        <div className="w-80 rounded-card border border-border bg-surface text-left">
          <BusinessList onChosen={() => undefined} />
        </div>
      </EmptyState>
    );
  }
  return props.children;
}
