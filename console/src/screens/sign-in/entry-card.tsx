import type { ReactNode } from 'react';
import mark from '../../mark.svg';
import { type Language, languages, useSpeech } from '../../texts/texts.tsx';
import { useTitle } from '../../ui/page.tsx';

/** The card that people meet before they are signed in. */
export function EntryCard(props: { title: string; text?: string; children: ReactNode; below?: ReactNode }) {
  const { texts: t, language, setLanguage } = useSpeech();
  useTitle(props.title);
  return (
    <main className="flex min-h-full flex-col items-center justify-center gap-6 p-4">
      <p className="flex items-center gap-2.5 text-4 font-semibold">
        <img src={mark} alt="" className="size-8" />
        {t.frame.product}
      </p>
      <div className="w-full max-w-96 rounded-panel border border-border bg-surface p-6 sm:p-8">
        <h1 className="text-5 font-semibold text-balance">{props.title}</h1>
        {props.text ? <p className="mt-1 text-pretty text-muted">{props.text}</p> : null}
        <div className="mt-6">{props.children}</div>
      </div>
      <div className="flex flex-col items-center gap-3 text-2 text-muted">
        {props.below}
        <label className="flex items-center gap-2">
          <span className="sr-only">{t.frame.language}</span>
          <select
            value={language}
            onChange={(event) => setLanguage(event.target.value as Language)}
            className="rounded-control bg-transparent p-1"
          >
            {Object.entries(languages).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </main>
  );
}
