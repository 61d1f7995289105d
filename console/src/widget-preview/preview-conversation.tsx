import { SendHorizontal } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { usePreviewChat } from './use-preview-chat.ts';

const option =
  'w-full rounded-card border border-border px-3 py-2 text-left text-3 text-accent-text hover:bg-raised';

/** Greeting, first questions, what was asked and how Bob would answer, and the field to ask in. */
export function PreviewConversation(props: {
  greeting: string;
  suggestions: readonly string[];
  release: 'draft' | 'active';
}) {
  const t = useTexts();
  const { lines, waiting, ask } = usePreviewChat(props.release);
  const [text, setText] = useState('');
  const list = useRef<HTMLDivElement>(null);
  // A new line belongs at the end, in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: scroll whenever something was said
  useEffect(() => {
    // Without the braces the effect would hand React what scrollTo returns: in newer browsers, a promise.
    void list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [lines, waiting]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || waiting) return;
    void ask(text.trim());
    setText('');
  };
  return (
    <>
      <div
        ref={list}
        role="log"
        aria-label={t.widget.preview}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="flex flex-1 flex-col gap-4 overflow-y-auto p-4"
      >
        <p className="whitespace-pre-wrap">{props.greeting}</p>
        {lines.length === 0
          ? props.suggestions.map((question) => (
              <button key={question} type="button" className={option} onClick={() => void ask(question)}>
                {question}
              </button>
            ))
          : null}
        {lines.map((line) =>
          line.who === 'visitor' ? (
            <p
              key={line.id}
              className="max-w-[84%] self-end rounded-panel rounded-br-[4px] px-3.5 py-2 tint-[var(--accent)]"
            >
              {line.text}
            </p>
          ) : (
            <div key={line.id} className="flex flex-col gap-2">
              <p className={`whitespace-pre-wrap ${line.failed ? 'text-failed' : ''}`}>{line.text}</p>
              {line.sources.map(({ n, quote, title }) => (
                <details key={n} className="rounded-card bg-raised px-3 py-2 text-3">
                  <summary className="cursor-pointer text-2 text-accent-text">
                    {n} · {title}
                  </summary>
                  <blockquote className="mt-1 border-l-2 border-accent pl-2.5 whitespace-pre-wrap">
                    {quote}
                  </blockquote>
                </details>
              ))}
              {line.options.map((question) => (
                <button key={question} type="button" className={option} onClick={() => void ask(question)}>
                  {question}
                </button>
              ))}
            </div>
          ),
        )}
        {waiting ? <p className="text-2 text-muted">{t.widget.answering}</p> : null}
      </div>
      <form onSubmit={onSubmit} className="m-3 mt-0 flex items-center rounded-[22px] border border-control">
        <input
          value={text}
          maxLength={4000}
          onChange={(event) => setText(event.target.value)}
          placeholder={t.widget.write}
          aria-label={t.widget.write}
          className="h-10 min-w-0 flex-1 rounded-[22px] bg-transparent pr-2 pl-4 outline-offset-0"
        />
        <button
          type="submit"
          aria-label={t.widget.send}
          className="m-1 flex size-8.5 shrink-0 items-center justify-center rounded-full bg-accent text-on-accent"
        >
          <SendHorizontal size={17} aria-hidden />
        </button>
      </form>
    </>
  );
}
