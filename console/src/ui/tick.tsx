import { Circle, CircleCheck } from 'lucide-react';

/** Stands where a row's face is while rows are chosen. */
export function Tick({ on }: { on: boolean }) {
  const Icon = on ? CircleCheck : Circle;
  return (
    <span aria-hidden className="flex size-9 shrink-0 items-center justify-center">
      <Icon size={24} className={on ? 'text-accent-text' : 'text-muted'} />
    </span>
  );
}
