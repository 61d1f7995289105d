import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

const looks = {
  primary: 'bg-accent text-on-accent font-medium hover:brightness-110 active:brightness-95',
  plain: 'bg-surface text-text border border-border hover:bg-raised',
  quiet: 'text-text hover:bg-raised',
  danger: 'bg-surface text-failed border border-border hover:tint-[var(--failed)]',
};
const base =
  'inline-flex items-center justify-center gap-2 rounded-control whitespace-nowrap transition-colors select-none disabled:opacity-50 aria-disabled:opacity-50';

/** The classes of a button, for links and Base UI triggers that should look like one. */
export function buttonClass(look: keyof typeof looks = 'plain', extra = ''): string {
  return `${base} h-9 px-3 text-3 max-sm:h-11 ${looks[look]} ${extra}`;
}

interface Props extends ComponentProps<'button'> {
  look?: keyof typeof looks;
  icon?: LucideIcon;
  /** Keeps the button in place and unusable while its work runs. */
  busy?: boolean;
}

/** A button; one `primary` per screen. */
export function Button({ look = 'plain', icon: Icon, busy, className = '', children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      disabled={rest.disabled || busy}
      className={buttonClass(look, className)}
    >
      {Icon ? <Icon size={16} aria-hidden /> : null}
      {children}
    </button>
  );
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** Said by screen readers and shown on hover. */
  label: string;
  icon: LucideIcon;
}

/** A square button with an icon only; 36 px, 44 px on phones. */
export function IconButton({ label, icon: Icon, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={`${base} size-9 max-sm:size-11 text-muted hover:bg-raised hover:text-text ${className}`}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
