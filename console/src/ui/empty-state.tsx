import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** What a place is for while it is empty, with an example and one thing to do. */
export function EmptyState(props: {
  icon: LucideIcon;
  title: string;
  text: string;
  children?: ReactNode;
  /** It is the whole screen, so its title is the screen's heading. */
  whole?: boolean;
}) {
  const Icon = props.icon;
  const Heading = props.whole ? 'h1' : 'h2';
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-12 text-center">
      <span className="mb-4 flex size-12 items-center justify-center rounded-card text-accent-text tint-[var(--accent)]">
        <Icon size={24} aria-hidden />
      </span>
      <Heading className="text-4 font-semibold text-balance [overflow-wrap:anywhere]">{props.title}</Heading>
      <p className="mt-1 text-pretty text-muted [overflow-wrap:anywhere]">{props.text}</p>
      {props.children ? (
        <div className="mt-5 flex flex-wrap justify-center gap-2">{props.children}</div>
      ) : null}
    </div>
  );
}
