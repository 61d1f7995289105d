import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** What a place is for while it is empty, with an example and one thing to do. */
export function EmptyState(props: { icon: LucideIcon; title: string; text: string; children?: ReactNode }) {
  const Icon = props.icon;
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-12 text-center">
      <span className="mb-4 flex size-12 items-center justify-center rounded-card text-accent-text tint-[var(--accent)]">
        <Icon size={24} aria-hidden />
      </span>
      <h2 className="text-4 font-semibold text-balance">{props.title}</h2>
      <p className="mt-1 text-pretty text-muted">{props.text}</p>
      {props.children ? (
        <div className="mt-5 flex flex-wrap justify-center gap-2">{props.children}</div>
      ) : null}
    </div>
  );
}
