import { lazy, type ReactNode, Suspense, useState } from 'react';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}

/** Loads the dialog's code ahead of its first use. */
export const loadDialog = () => import('./dialog-popup.tsx');
const DialogPopup = lazy(loadDialog);

/** A dialog in the middle of the screen, from the bottom on phones; Escape closes it and focus returns. */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = useState(false);
  if (props.open && !wanted) setWanted(true);
  if (!props.open && !wanted) return null;
  return (
    <Suspense>
      <DialogPopup {...props} />
    </Suspense>
  );
}

/** The row of buttons at the end of a dialog or form. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="mt-4 flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse">{children}</div>;
}
