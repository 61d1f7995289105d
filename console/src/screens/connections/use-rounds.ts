import { useState } from 'react';

/** What a dialog is given that begins anew at each opening; a closing one keeps what it shows until it is gone. */
export function useRounds() {
  const [{ isOpen, round }, set] = useState({ isOpen: false, round: 0 });
  return {
    open: () => set({ isOpen: true, round: round + 1 }),
    round,
    dialog: { open: isOpen, onClose: () => set({ isOpen: false, round }) },
  };
}
