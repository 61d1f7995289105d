import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { UserRound } from 'lucide-react';

/** A person's initials on a colour of their own; who has not said a name gets a figure on it. */
export function Face({
  visitor,
  size = 36,
  language,
}: {
  visitor: Pick<ConversationRow['visitor'], 'id' | 'name' | 'email'>;
  size?: number;
  /** What he reads, shown as the two letters of the language. */
  language?: string | null;
}) {
  const initials = initialsOf(visitor.name ?? visitor.email);
  const hue = hueOf(visitor.id);
  const code = codeOf(language);
  return (
    <span
      aria-hidden
      style={
        {
          width: size,
          height: size,
          '--face': `light-dark(oklch(0.45 0.1 ${hue}), oklch(0.8 0.09 ${hue}))`,
        } as React.CSSProperties
      }
      className="relative flex shrink-0 items-center justify-center rounded-full text-2 font-semibold text-[var(--face)] tint-[var(--face)]"
    >
      {initials || <UserRound size={size / 2} />}
      {code ? (
        <span className="absolute -right-1.5 -bottom-1 rounded-[4px] border border-border bg-surface px-[3px] text-[10px] leading-[14px] font-semibold tracking-wide text-text">
          {code}
        </span>
      ) : null}
    </span>
  );
}

/** The first letters of the first and last word, at most two. */
export function initialsOf(name: string | null): string {
  const words = (name ?? '')
    .replace(/@.*/, '')
    .split(/[\s._-]+/)
    .filter((word) => /^\p{L}/u.test(word));
  const first = words.at(0);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map((word) => (word ? ([...word][0] ?? '').toLocaleUpperCase() : '')).join('');
}

/** An angle on the colour wheel that is always the same for the same id. */
function hueOf(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + letter.charCodeAt(0)) % 3600;
  return hash % 360;
}

/**
 * A language by its letters, such as DE: flags stand for countries, and on Windows browsers have no pictures of them.
 */
function codeOf(language: string | null | undefined): string {
  const [, code = ''] = /^([a-z]{2,3})\b/i.exec(language ?? '') ?? [];
  return code.toUpperCase();
}
