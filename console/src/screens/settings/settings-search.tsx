import { useNavigate } from '@tanstack/react-router';
import { ChevronRight, Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { controlClass } from '../../ui/field.tsx';
import { useHasPlan } from '../plan/use-has-plan.ts';
import { openSetting } from './open-setting.ts';
import { findSettings, type SettingPlace } from './settings-index.ts';

/** Finds a setting by what an owner calls it; while nothing is typed, `children` are shown. */
export function SettingsSearch({ children }: { children: ReactNode }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const found = findSettings(t, typed, useHasPlan());
  const open = (place: SettingPlace, key: string) => {
    setTyped('');
    openSetting({ key, place }, (where) => navigate({ ...where, replace: 'search' in where }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key === 'Escape' && typed !== '') setTyped('');
    else if (event.key === 'Enter' && first) open(first.place, first.key);
    else if (event.key === 'ArrowDown') list.current?.querySelector('button')?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="relative mb-4 max-w-md">
        <Search size={16} aria-hidden className="absolute top-1/2 left-3 -translate-y-1/2 text-muted" />
        <input
          type="search"
          aria-label={t.settings.find}
          placeholder={t.settings.find}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          className={`${controlClass} h-10 pl-9 max-sm:h-11`}
        />
      </div>
      <p role="status" className={typed.trim() === '' || found.length > 0 ? 'sr-only' : 'mb-4 text-muted'}>
        {typed.trim() === '' ? '' : t.settings.found(found.length)}
      </p>
      {found.length > 0 ? (
        // The arrow keys go through the results as through any list.
        <ul
          ref={list}
          aria-label={t.settings.find}
          onKeyDown={moveFocus}
          className="mb-6 divide-y divide-border rounded-card border border-border bg-surface"
        >
          {found.map(({ key, place, texts }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => open(place, key)}
                className="flex w-full items-center gap-3 px-4 py-2.5 text-left hover:bg-raised max-sm:min-h-11"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-medium">{texts(t)[0]}</span>
                  <span className="block text-2 text-muted">
                    {'tab' in place ? t.settings.tabs[place.tab] : t.settings.ownScreen}
                  </span>
                </span>
                <ChevronRight size={16} aria-hidden className="text-muted" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {typed.trim() === '' ? children : null}
    </>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const lines: (Element | null)[] = [...event.currentTarget.querySelectorAll('button')];
  const next = lines[lines.indexOf(document.activeElement) + step];
  if (next instanceof HTMLElement) next.focus();
  event.preventDefault();
}
