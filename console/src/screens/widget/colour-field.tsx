import { useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { controlClass, Field } from '../../ui/field.tsx';

const swatches = ['#0f766e', '#1d4ed8', '#7c3aed', '#be185d', '#b45309', '#15803d', '#334155'];

/** A colour by the system's picker, by swatch, or written as #rrggbb. */
export function ColourField(props: {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    const value = text.startsWith('#') ? text : `#${text}`;
    setTyped(text);
    if (/^#[0-9a-f]{6}$/i.test(value)) props.onChange(value.toLowerCase());
  };
  const bad = typed !== null && !/^#?[0-9a-f]{6}$/i.test(typed);
  return (
    <Field label={props.label} hint={props.hint} error={bad ? t.widget.accentBad : undefined}>
      {(wiring) => (
        <div className="flex flex-wrap items-center gap-2">
          <input
            type="color"
            aria-label={props.label}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
            className="size-9 rounded-control border border-control bg-surface p-0.5 max-sm:size-11"
          />
          <input
            {...wiring}
            value={typed ?? props.value}
            spellCheck={false}
            maxLength={7}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setTyped(null)}
            className={`${controlClass} h-9 max-w-28 font-mono max-sm:h-11`}
          />
          {swatches.map((colour) => (
            <button
              key={colour}
              type="button"
              aria-label={colour}
              aria-pressed={props.value === colour}
              onClick={() => props.onChange(colour)}
              style={{ backgroundColor: colour }}
              className="size-7 rounded-full border-2 border-surface outline-1 outline-border aria-pressed:outline-2 aria-pressed:outline-text max-sm:size-9"
            />
          ))}
        </div>
      )}
    </Field>
  );
}
