import type { LucideIcon } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { IconButton } from './button.tsx';

export interface PopoverProps {
  /** Names the button and the card. */
  label: string;
  icon: LucideIcon;
  children: (close: () => void) => ReactNode;
}

const load = () => import('./popover-popup.tsx');
const PopoverPopup = lazy(load);

/** A card behind an icon button, for more than a menu can hold. Its code loads with the first use. */
export function Popover(props: PopoverProps) {
  const [opened, setOpened] = useState(false);
  const button = (
    <IconButton
      label={props.label}
      icon={props.icon}
      aria-haspopup="dialog"
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setOpened(true)}
    />
  );
  if (!opened) return button;
  return (
    <Suspense fallback={button}>
      <PopoverPopup {...props} />
    </Suspense>
  );
}
