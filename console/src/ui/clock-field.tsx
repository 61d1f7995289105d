import { controlClass } from './field.tsx';

/** A time of day as `HH:MM`, in a row whose words stand beside it; it never becomes empty. */
export function ClockField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
}) {
  return (
    <input
      type="time"
      aria-label={props.label}
      value={props.value}
      required
      onChange={(event) => event.target.value && props.onChange(event.target.value)}
      className={`${controlClass} h-9 max-w-34 min-w-0 px-2 max-sm:h-11 sm:min-w-33 ${props.className ?? ''}`}
    />
  );
}
