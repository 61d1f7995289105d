import { X } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { atClick } from './at-click.ts';
import { controlClass, Field } from './field.tsx';

/** A list of words or short lines as chips; Enter or a comma adds, Backspace in the empty field removes the last. */
export function WordsField(props: {
  label: string;
  hint?: string;
  error?: string | undefined;
  placeholder?: string;
  words: readonly string[];
  onChange: (words: string[]) => void;
  max?: number;
  /** Lines may hold commas, as wordings and origins' lists do not. */
  keepCommas?: boolean;
}) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const parts = text.split(props.keepCommas ? /\n/ : /[,\n]/).map((word) => word.trim());
    const added = parts.filter((word) => word !== '' && !props.words.includes(word));
    setTyped('');
    if (added.length > 0) props.onChange([...props.words, ...new Set(added)].slice(0, props.max ?? 100));
  };
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(wiring) => (
        <div className={`${controlClass} flex flex-wrap items-center gap-1.5 px-1.5 py-1.5`}>
          {props.words.map((word) => (
            <span key={word} className="flex items-center rounded-[4px] bg-raised pl-2 text-2">
              <span className="break-all">{word}</span>
              <button
                type="button"
                className="p-1.5 text-muted hover:text-text"
                aria-label={t.common.removeItem(word)}
                onClick={() => props.onChange(props.words.filter((other) => other !== word))}
              >
                <X size={14} aria-hidden />
              </button>
            </span>
          ))}
          <input
            {...wiring}
            value={typed}
            placeholder={props.words.length === 0 ? props.placeholder : undefined}
            className="min-w-32 flex-1 bg-transparent px-1.5 py-1 outline-none"
            onChange={(event) =>
              !props.keepCommas && event.target.value.endsWith(',')
                ? add(event.target.value)
                : setTyped(event.target.value)
            }
            onBlur={() => atClick(() => add(typed))}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text');
              if (!text.includes('\n')) return;
              event.preventDefault();
              add(typed + text);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault();
                add(typed);
              }
              if (event.key === 'Backspace' && typed === '') props.onChange(props.words.slice(0, -1));
            }}
          />
        </div>
      )}
    </Field>
  );
}
