import type { LucideIcon } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';

export interface MenuItem {
  label: string;
  icon?: LucideIcon;
  run: () => void;
  danger?: boolean;
  disabled?: boolean;
  /** Shows a tick; for one of several choices. */
  chosen?: boolean;
}

export interface MenuProps {
  trigger: ReactNode;
  triggerClass?: string;
  /** Only where the trigger has no words of its own. */
  label?: string;
  groups: readonly { heading?: string; items: readonly MenuItem[] }[];
  align?: 'start' | 'end';
}

const load = () => import('./menu-popup.tsx');
const MenuPopup = lazy(load);

/** A menu behind a button; groups are divided by a line and may have a heading. Its code loads with the first use. */
export function Menu(props: MenuProps) {
  const [opened, setOpened] = useState(false);
  const button = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      aria-label={props.label}
      className={props.triggerClass}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setOpened(true)}
    >
      {props.trigger}
    </button>
  );
  if (!opened) return button;
  return (
    <Suspense fallback={button}>
      <MenuPopup {...props} />
    </Suspense>
  );
}
