import { Link } from '@tanstack/react-router';
import { CircleUserRound, Ellipsis, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../session/session.ts';
import { useTexts } from '../texts/texts.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { BusinessSwitcher } from './business-switcher.tsx';
import { WaitingBadge } from './rail.tsx';
import { usePlaces } from './use-places.ts';
import { YouMenu } from './you-menu.tsx';

const tabClass =
  'relative flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-1 text-muted data-[status=active]:text-accent-text data-[status=active]:font-medium';

/** The bar at the bottom of phones: the daily places, and "More" for the others. */
export function BottomBar() {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const places = usePlaces();
  const bar = places.filter((place) => place.bar);
  const shown = bar.length > 0 ? bar : places.slice(0, 3);
  return (
    <nav
      aria-label={t.frame.product}
      className="flex border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {shown.map((place) => (
        <Link key={place.to} to={place.to} className={tabClass}>
          <TabIcon icon={place.icon} />
          {t.frame.places[place.name]}
          {place.name === 'inbox' ? (
            <span className="absolute top-1 left-1/2 ml-1.5">
              <WaitingBadge small={false} />
            </span>
          ) : null}
        </Link>
      ))}
      <button type="button" className={tabClass} onClick={() => setOpen(true)}>
        <TabIcon icon={Ellipsis} />
        {t.frame.more}
      </button>
      <MoreSheet open={open} onClose={() => setOpen(false)} hidden={shown.map(({ to }) => to)} />
    </nav>
  );
}

function MoreSheet(props: { open: boolean; onClose: () => void; hidden: readonly string[] }) {
  const t = useTexts();
  const { user } = useSession();
  const places = usePlaces().filter((place) => !props.hidden.includes(place.to));
  const line =
    'flex h-12 items-center gap-3 rounded-control px-2 hover:bg-raised data-[status=active]:font-medium';
  return (
    <Dialog open={props.open} onOpenChange={(open) => !open && props.onClose()} title={t.frame.more}>
      <div className="flex flex-col gap-1">
        {user.role === 'admin' ? <BusinessSwitcher collapsed={false} /> : null}
        {places.map((place) => (
          <Link key={place.to} to={place.to} className={line} onClick={props.onClose}>
            <TabIcon icon={place.icon} />
            {t.frame.places[place.name]}
          </Link>
        ))}
        <Link to="/account" className={line} onClick={props.onClose}>
          <TabIcon icon={CircleUserRound} />
          {t.frame.places.account}
        </Link>
        <YouMenu collapsed={false} />
      </div>
    </Dialog>
  );
}

function TabIcon({ icon: Icon }: { icon: LucideIcon }) {
  return <Icon size={20} aria-hidden />;
}
