import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button, IconButton } from './button.tsx';
import type { Choosing } from './use-chosen.ts';

/** Something that was not done, and why. */
export interface Left {
  id: string;
  name: string;
  why: string;
}

/** How many are chosen, what can be done with them all, and what of it was not done; stands above its list. */
export function ManyBar<Row extends { id: string }>(props: {
  choosing: Choosing<Row>;
  items: readonly Row[];
  left: readonly Left[];
  /** How many of the chosen are done, while something is being done with them. */
  progress?: { done: number; of: number } | null;
  hint?: string;
  className?: string;
  children: ReactNode;
}) {
  const t = useTexts();
  const { choosing, items, left, progress, hint } = props;
  const chosen = choosing.rows?.length ?? 0;
  const all = chosen === items.length && chosen > 0;
  return (
    <section aria-label={t.inbox.select} className={`flex flex-col gap-2 ${props.className ?? ''}`}>
      <div className="flex items-center gap-2">
        <p role="status" className="font-medium">
          {progress ? t.common.many.working(progress.done, progress.of) : t.common.many.chosen(chosen)}
        </p>
        <Button
          look="quiet"
          className="ml-auto"
          disabled={choosing.held}
          onClick={() => choosing.set(all ? [] : items)}
        >
          {all ? t.common.many.none : t.common.many.all}
        </Button>
        <IconButton label={t.common.many.end} icon={X} onClick={choosing.end} />
      </div>
      {props.children}
      {left.length > 0 ? (
        <div role="alert" className="rounded-card border border-border bg-surface px-3 py-2 text-2">
          <p className="font-medium">{t.common.many.left(left.length)}</p>
          <ul className="max-h-24 overflow-y-auto text-muted">
            {left.map(({ id, name, why }) => (
              <li key={id} className="[overflow-wrap:anywhere]">
                {name}: {why}
              </li>
            ))}
          </ul>
        </div>
      ) : hint ? (
        <p className="text-1 text-muted max-md:hidden">{hint}</p>
      ) : null}
    </section>
  );
}

/** Chooses a card that is more than one button; `name` says which for screen readers. */
export function ChooseCard(props: { name: string; on: boolean; disabled?: boolean; onToggle: () => void }) {
  const t = useTexts();
  return (
    <label className="flex min-h-9 items-center gap-3 max-sm:min-h-11">
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-accent max-sm:size-5"
        checked={props.on}
        disabled={props.disabled}
        onChange={props.onToggle}
      />
      <span aria-hidden className="text-2 text-muted">
        {t.common.many.choose}
      </span>
      <span className="sr-only">{t.common.many.chooseThis(props.name)}</span>
    </label>
  );
}
