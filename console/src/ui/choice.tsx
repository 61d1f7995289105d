import { type ReactNode, useId } from 'react';

/** A switch with its label and what it means when it is on. */
export function Switch(props: {
  label: string;
  hint?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={props.checked}
        aria-checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.target.checked)}
        className="relative mt-0.5 h-5 w-9 shrink-0 appearance-none rounded-full bg-control transition-colors before:absolute before:top-0.5 before:left-0.5 before:size-4 before:rounded-full before:bg-surface before:transition-transform checked:bg-accent checked:before:translate-x-4 disabled:opacity-50"
      />
      <div>
        <label htmlFor={id} className="text-3 font-medium">
          {props.label}
        </label>
        {props.hint ? (
          <p id={`${id}-hint`} className="text-2 text-muted">
            {props.hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** Options of which any number is chosen, in their own order. */
export function CheckList<V extends string>(props: {
  legend: string;
  values: readonly V[];
  options: readonly { value: V; label: string }[];
  onChange: (values: V[]) => void;
}) {
  const { options, values } = props;
  const withOrWithout = (value: V, chosen: boolean) =>
    options.map((option) => option.value).filter((each) => (each === value ? chosen : values.includes(each)));
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 text-2 font-medium">{props.legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="flex min-h-9 items-center gap-3 max-sm:min-h-11">
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-accent max-sm:size-5"
            checked={values.includes(value)}
            onChange={({ target }) => props.onChange(withOrWithout(value, target.checked))}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A few options that need a sentence each; one is chosen. */
export function RadioCards<V extends string>(props: {
  legend: string;
  /** For screen readers only, where a heading above says the same. */
  hideLegend?: boolean;
  value: V;
  options: readonly { value: V; label: string; hint: string }[];
  onChange: (value: V) => void;
}) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className={props.hideLegend ? 'sr-only' : 'mb-1 text-2 font-medium'}>{props.legend}</legend>
      {props.options.map((option) => (
        <label
          key={option.value}
          className="flex items-start gap-3 rounded-card border border-border bg-surface p-3 has-checked:border-accent has-checked:tint-[var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-accent-text"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
            className="mt-1 accent-accent outline-none"
          />
          <span>
            <span className="block font-medium">{option.label}</span>
            <span className="block text-2 text-muted">{option.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Two to four short options side by side; one is chosen. */
export function Segments<V extends string>(props: {
  label: string;
  value: V;
  options: readonly (readonly [value: V, label: string])[];
  onChange: (value: V) => void;
}) {
  const name = useId();
  return (
    <fieldset className="inline-flex rounded-control border border-border bg-raised p-0.5">
      <legend className="sr-only">{props.label}</legend>
      {props.options.map(([value, label]) => (
        <label
          key={value}
          className="rounded-[4px] px-3 py-1 text-2 text-muted has-checked:bg-surface has-checked:text-text has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-accent-text max-sm:py-2.5"
        >
          <input
            type="radio"
            name={name}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
            className="sr-only"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
