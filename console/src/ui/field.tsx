import { type ComponentProps, type ReactNode, useId } from 'react';
import { useTexts } from '../texts/texts.tsx';

export const controlClass =
  'w-full rounded-control border border-control bg-surface px-3 text-3 text-text max-sm:text-4 aria-invalid:border-failed disabled:opacity-60 disabled:bg-raised';

interface Around {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint and error around one control, wired for screen readers. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: Around & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const t = useTexts();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-2 font-medium">
        {label}
        {optional ? <span className="ml-1 font-normal text-muted">({t.common.optional})</span> : null}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint ? (
        <p id={`${id}-hint`} className="text-2 text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-2 text-failed">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** A one-line text field. */
export function TextField({ label, hint, error, optional, ...rest }: Around & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => <input {...rest} {...wiring} className={`${controlClass} h-9 max-sm:h-11`} />}
    </Field>
  );
}

/** A field of several lines that grows with what is written. */
export function TextArea({ label, hint, error, optional, ...rest }: Around & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <textarea
          rows={3}
          {...rest}
          {...wiring}
          className={`${controlClass} field-sizing-content max-h-96 min-h-20 py-2 ${rest.className ?? ''}`}
        />
      )}
    </Field>
  );
}

/** A list to choose one from: the browser's, which keyboards and screen readers know, in our looks (`app.css`). */
export function Select({
  label,
  hint,
  error,
  optional,
  options,
  ...rest
}: Around & ComponentProps<'select'> & { options: readonly (readonly [value: string, label: string])[] }) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <select {...rest} {...wiring} className={`${controlClass} h-9 max-sm:h-11`}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
