import type { ReactNode } from 'react';
import { Tick } from './tick.tsx';

/** A row of a list while rows are chosen, instead of the link that it is otherwise. */
export function ChooseRow(props: {
  on: boolean;
  /** Something is being done with those that are chosen. */
  held: boolean;
  /** @param more the key for several at once is held */
  onChoose: (more: boolean) => void;
  className: string;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={props.on}
      aria-disabled={props.held || undefined}
      onClick={(event) => props.onChoose(event.shiftKey)}
      className={props.className}
    >
      <Tick on={props.on} />
      {props.children}
    </button>
  );
}
