import { useNavigate } from '@tanstack/react-router';
import { ArrowRight, CirclePause, CirclePlay, Ellipsis, LogIn } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';
import type { BusinessUsage } from './business-table.tsx';
import { SignInAs } from './sign-in-as.tsx';

/** What an admin can do with one business. */
export function BusinessMenu({ business }: { business: BusinessUsage }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [signingIn, setSigningIn] = useState(false);
  const setStatus = async (status: BusinessUsage['status']): Promise<boolean> => {
    try {
      await call('updateBusiness', { params: { id: business.id }, body: { status } });
      return true;
    } catch (error) {
      toast.failed(error);
      return false;
    } finally {
      await refresh('platformUsage', 'listBusinesses');
    }
  };
  const change = async (to: BusinessUsage['status'], said: string) => {
    const back = to === 'active' ? 'suspended' : 'active';
    if (await setStatus(to)) toast.done(said, () => void setStatus(back));
  };
  const active = business.status === 'active';
  return (
    <>
      <Menu
        label={t.platform.moreOf(business.name)}
        triggerClass="inline-flex size-9 items-center justify-center rounded-control text-muted hover:bg-raised max-sm:size-11"
        trigger={<Ellipsis size={18} aria-hidden />}
        groups={[
          {
            items: [
              {
                label: t.platform.workOn,
                icon: ArrowRight,
                run: () => void navigate({ to: '/setup', search: { business_id: business.id } }),
              },
              {
                label: t.platform.signInAs,
                icon: LogIn,
                disabled: !active,
                run: () => setSigningIn(true),
              },
            ],
          },
          {
            items: [
              active
                ? {
                    label: t.platform.suspend,
                    icon: CirclePause,
                    danger: true,
                    run: () => void change('suspended', t.platform.suspendedNow(business.name)),
                  }
                : {
                    label: t.platform.resume,
                    icon: CirclePlay,
                    run: () => void change('active', t.platform.resumedNow(business.name)),
                  },
            ],
          },
        ]}
      />
      {signingIn ? <SignInAs business={business} onClose={() => setSigningIn(false)} /> : null}
    </>
  );
}
