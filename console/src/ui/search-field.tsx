import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { controlClass } from './field.tsx';

/** Milliseconds without a keystroke after which a search is asked. */
const settle = 200;

/** A field that searches once the typing settles; shows what is searched when that changes from outside. */
export function SearchField(props: {
  label: string;
  value: string;
  onSearch: (words: string) => void;
  small?: boolean;
}) {
  const t = useTexts();
  const { value, onSearch } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  // Only what was typed starts the clock; the handler is new in every render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onSearch(typed.trim()), settle);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <div className="relative">
      <Search size={15} aria-hidden className="absolute top-1/2 left-2.5 -translate-y-1/2 text-muted" />
      <input
        type="search"
        aria-label={props.label}
        title={props.label}
        placeholder={t.common.search}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className={`${controlClass} pl-8 max-sm:h-11 ${props.small ? 'h-8 text-2' : 'h-9'}`}
      />
    </div>
  );
}
