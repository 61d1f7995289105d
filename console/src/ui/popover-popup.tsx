import { Popover as Base } from '@base-ui/react/popover';
import { useState } from 'react';
import { IconButton } from './button.tsx';
import type { PopoverProps } from './popover.tsx';

/** The card that Popover loads when it is first opened; from then on it is the trigger too. */
export default function PopoverPopup({ label, icon, children }: PopoverProps) {
  const [open, setOpen] = useState(true);
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Trigger render={<IconButton label={label} icon={icon} />} />
      <Base.Portal>
        <Base.Positioner side="top" align="start" sideOffset={8} className="z-50">
          <Base.Popup className="enter flex max-h-96 w-80 max-w-[calc(100vw-2rem)] flex-col rounded-card border border-border bg-surface shadow-float">
            <Base.Title className="px-3 pt-3 pb-1 text-2 font-medium">{label}</Base.Title>
            {children(() => setOpen(false))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
