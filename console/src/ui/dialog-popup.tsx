import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTexts } from '../texts/texts.tsx';
import type { DialogProps } from './dialog.tsx';

/** The dialog that Dialog loads when it is first opened. */
export default function DialogPopup({ open, onOpenChange, title, description, children, wide }: DialogProps) {
  const t = useTexts();
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="enter fixed inset-0 z-40 bg-[oklch(0.2_0.02_260/0.4)]" />
        <Base.Popup
          className={`enter fixed z-50 flex max-h-[85dvh] w-full flex-col bg-surface shadow-float data-starting-style:translate-y-2 max-sm:inset-x-0 max-sm:bottom-0 max-sm:rounded-t-panel max-sm:pb-[env(safe-area-inset-bottom)] sm:top-[12dvh] sm:left-1/2 sm:-translate-x-1/2 sm:rounded-panel ${wide ? 'sm:max-w-3xl' : 'sm:max-w-lg'}`}
        >
          <header className="flex items-start gap-4 px-5 pt-5 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-4 font-semibold">{title}</Base.Title>
              {description ? (
                <Base.Description className="mt-1 text-3 text-muted">{description}</Base.Description>
              ) : null}
            </div>
            <Base.Close
              aria-label={t.common.close}
              className="-mt-1 -mr-1 flex size-9 items-center justify-center rounded-control text-muted hover:bg-raised hover:text-text max-sm:size-11"
            >
              <X size={18} aria-hidden />
            </Base.Close>
          </header>
          <div className="min-h-0 overflow-y-auto px-5 pb-5">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
