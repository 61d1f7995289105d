import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { nameScreen } from './tab-title.ts';

/** A screen that scrolls as one page: title, one primary action, content. */
export function Page(props: {
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}) {
  useTitle(props.title);
  return (
    <div className={`mx-auto w-full p-4 pb-16 sm:p-8 ${props.wide ? 'max-w-7xl' : 'max-w-4xl'}`}>
      <header className="mb-6 flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="text-6 font-semibold tracking-tight">{props.title}</h1>
          {props.lead ? <p className="mt-1 max-w-[68ch] text-pretty text-muted">{props.lead}</p> : null}
        </div>
        {props.action}
      </header>
      {props.children}
    </div>
  );
}

/** Names the tab after the screen. */
export function useTitle(title: string): void {
  const t = useTexts();
  useEffect(() => nameScreen(`${title} · ${t.frame.product}`), [title, t]);
}

/** A block of a page with its own heading, which an `id` lets others lead to. */
export function Section(props: {
  id?: string;
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={props.id} className="mb-6 rounded-card border border-border bg-surface">
      <header className="flex flex-wrap items-start gap-3 px-4 pt-4 sm:px-5 sm:pt-5">
        <div className="min-w-0 flex-1 basis-64">
          <h2 tabIndex={props.id ? -1 : undefined} className="scroll-mt-4 text-4 font-semibold">
            {props.title}
          </h2>
          {props.lead ? (
            <p className="mt-0.5 max-w-[68ch] text-2 text-pretty text-muted">{props.lead}</p>
          ) : null}
        </div>
        {props.action}
      </header>
      <div className="flex flex-col gap-4 p-4 sm:p-5">{props.children}</div>
    </section>
  );
}
