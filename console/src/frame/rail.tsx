import { Link } from '@tanstack/react-router';
import { PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react';
import { useState } from 'react';
import mark from '../mark.svg';
import { useSession } from '../session/session.ts';
import { useTexts } from '../texts/texts.tsx';
import { IconButton } from '../ui/button.tsx';
import { BusinessSwitcher } from './business-switcher.tsx';
import { Keys } from './keys.tsx';
import type { Place } from './places.ts';
import { usePlaces } from './use-places.ts';
import { useWaitingCount } from './waiting.ts';
import { YouMenu } from './you-menu.tsx';

const storageKey = 'askbob.rail';
const lineClass =
  'flex h-9 items-center gap-2.5 rounded-control px-2.5 text-muted hover:bg-raised hover:text-text data-[status=active]:bg-raised data-[status=active]:font-medium data-[status=active]:text-text';

/** The rail at the left: places by group, search, and the person's own menu. */
export function Rail({ onSearch }: { onSearch: () => void }) {
  const t = useTexts();
  const { user } = useSession();
  const places = usePlaces();
  const [collapsed, setCollapsed] = useState(() => localStorage.getItem(storageKey) === 'collapsed');
  const toggle = () => {
    localStorage.setItem(storageKey, collapsed ? 'open' : 'collapsed');
    setCollapsed(!collapsed);
  };
  const groups = [...new Set(places.map(({ group }) => group))];
  return (
    <nav
      aria-label={t.frame.product}
      className={`flex shrink-0 flex-col gap-3 border-r border-border p-3 max-sm:hidden ${collapsed ? 'w-[3.75rem]' : 'w-56'}`}
    >
      <div className="flex items-center justify-between">
        {collapsed ? null : (
          <span className="flex items-center gap-2 pl-1 font-semibold">
            <img src={mark} alt="" className="size-6" />
            {t.frame.product}
          </span>
        )}
        <IconButton
          label={collapsed ? t.frame.expand : t.frame.collapse}
          icon={collapsed ? PanelLeftOpen : PanelLeftClose}
          onClick={toggle}
        />
      </div>
      {user.role === 'admin' ? <BusinessSwitcher collapsed={collapsed} /> : null}
      <button
        type="button"
        onClick={onSearch}
        aria-label={collapsed ? t.frame.search : undefined}
        aria-keyshortcuts="Meta+K Control+K"
        className={`${lineClass} border border-border`}
      >
        <Search size={16} aria-hidden className="shrink-0" />
        {collapsed ? null : (
          <>
            <span className="flex-1 text-left">{t.common.search}</span>
            <Keys keys="mod+k" />
          </>
        )}
      </button>
      <div className="-mx-1 flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-1">
        {groups.map((group) => (
          <div key={group}>
            {collapsed ? null : <p className="mb-1 px-2.5 text-1 text-muted">{t.frame.groups[group]}</p>}
            <ul className="flex flex-col gap-0.5">
              {places
                .filter((place) => place.group === group)
                .map((place) => (
                  <li key={place.to}>
                    <RailLine place={place} collapsed={collapsed} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      <YouMenu collapsed={collapsed} />
    </nav>
  );
}

function RailLine({ place, collapsed }: { place: Place; collapsed: boolean }) {
  const t = useTexts();
  const name = t.frame.places[place.name];
  const Icon = place.icon;
  return (
    <Link to={place.to} className={`${lineClass} relative`} title={collapsed ? name : undefined}>
      <Icon size={18} aria-hidden className="shrink-0" />
      <span className={collapsed ? 'sr-only' : 'flex-1'}>{name}</span>
      {place.name === 'inbox' ? <WaitingBadge small={collapsed} /> : null}
    </Link>
  );
}

/** How many people wait, in amber; nothing when nobody does. */
export function WaitingBadge({ small }: { small: boolean }) {
  const t = useTexts();
  const waiting = useWaitingCount();
  if (waiting === 0) return null;
  return (
    <span
      className={`flex h-5 min-w-5 items-center justify-center rounded-full bg-waiting px-1.5 text-1 font-semibold text-paper ${small ? 'absolute -top-1 -right-1' : ''}`}
    >
      <span aria-hidden>{waiting > 99 ? '99+' : waiting}</span>
      <span className="sr-only">{t.frame.waiting(waiting)}</span>
    </span>
  );
}
