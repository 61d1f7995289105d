import { useNavigate } from '@tanstack/react-router';
import { ArrowRight, CirclePause, CirclePlay, Download, Ellipsis, Gauge, LogIn, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { addressOf, call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';
import { BusinessPlan } from './business-plan.tsx';
import type { BusinessUsage } from './business-table.tsx';
import { DeleteBusiness } from './delete-business.tsx';
import { SignInAs } from './sign-in-as.tsx';
import { SuspendBusiness } from './suspend-business.tsx';

/** What an admin can do with one business. */
export function BusinessMenu({ business, hasPlans }: { business: BusinessUsage; hasPlans: boolean }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'plan' | 'signInAs' | 'suspend' | 'delete' | null>(null);
  const done = () => setAsking(null);
  const resume = async () => {
    try {
      await call('updateBusiness', { params: { id: business.id }, body: { status: 'active' } });
      toast.say(t.platform.resumedNow(business.name));
    } catch (error) {
      toast.failed(error);
    } finally {
      await refresh('platformUsage', 'listBusinesses');
    }
  };
  const exported = addressOf('exportBusiness', { params: { id: business.id } });
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
                run: () => setAsking('signInAs'),
              },
              ...(hasPlans
                ? [{ label: t.platform.planMenu, icon: Gauge, run: () => setAsking('plan') }]
                : []),
            ],
          },
          {
            items: [
              active
                ? {
                    label: t.platform.suspend,
                    icon: CirclePause,
                    run: () => setAsking('suspend'),
                  }
                : {
                    label: t.platform.resume,
                    icon: CirclePlay,
                    run: () => void resume(),
                  },
              {
                label: t.platform.exportIt,
                icon: Download,
                run: () => window.location.assign(exported),
              },
              {
                label: t.platform.deleteIt,
                icon: Trash2,
                danger: true,
                run: () => setAsking('delete'),
              },
            ],
          },
        ]}
      />
      {asking === 'plan' ? <BusinessPlan business={business} onClose={done} /> : null}
      {asking === 'signInAs' ? <SignInAs business={business} onClose={done} /> : null}
      {asking === 'suspend' ? <SuspendBusiness business={business} onClose={done} /> : null}
      {asking === 'delete' ? <DeleteBusiness business={business} onClose={done} /> : null}
    </>
  );
}
