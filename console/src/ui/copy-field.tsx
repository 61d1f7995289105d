import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from './button.tsx';

/** A text to take along: shown whole, selected on focus, copied by a button. */
export function CopyField({
  label,
  value,
  lines = false,
}: {
  label: string;
  value: string;
  lines?: boolean;
}) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-end justify-between gap-2">
        <span className="text-2 font-medium">{label}</span>
        <CopyButton value={value} label={label} />
      </div>
      <section
        // Text that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: needed to scroll it without a mouse
        tabIndex={0}
        aria-label={label}
        className="overflow-x-auto rounded-control border border-border bg-raised px-3 py-2"
      >
        <pre
          className={`font-mono text-2 select-all ${lines ? 'whitespace-pre' : 'break-all whitespace-pre-wrap'}`}
        >
          {value}
        </pre>
      </section>
    </div>
  );
}

/** Copies a text and says so for two seconds. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const t = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Button
      icon={copied ? Check : Copy}
      onClick={() => void copy()}
      aria-label={`${t.common.copy}: ${label}`}
    >
      <span aria-live="polite">{copied ? t.common.copied : t.common.copy}</span>
    </Button>
  );
}
