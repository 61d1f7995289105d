import { useState } from 'react';
import { controlClass, Field } from './field.tsx';

/** A whole number with its unit; takes effect only while it lies within its bounds. */
export function NumberField(props: {
  label: string;
  hint?: string;
  unit: string;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={props.label} hint={props.hint}>
      {(wiring) => (
        <div className="flex items-center gap-2">
          <input
            {...wiring}
            type="number"
            inputMode="numeric"
            min={props.min}
            max={props.max}
            value={typed ?? props.value}
            className={`${controlClass} h-9 max-w-28 max-sm:h-11`}
            onChange={(event) => {
              setTyped(event.target.value);
              const value = Number(event.target.value);
              const fits = event.target.value !== '' && Number.isInteger(value);
              if (fits && value >= props.min && value <= props.max) props.onChange(value);
            }}
            onBlur={() => setTyped(null)}
          />
          <span className="text-muted">{props.unit}</span>
        </div>
      )}
    </Field>
  );
}
