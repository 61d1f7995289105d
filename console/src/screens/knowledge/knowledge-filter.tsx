import { useNavigate } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import { useTexts } from '../../texts/texts.tsx';
import { IconButton } from '../../ui/button.tsx';
import { controlClass } from '../../ui/field.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import type { KnowledgeSearch } from './search.ts';

/** Words, kind and state by which the list is narrowed; they stand in the address. */
export function KnowledgeFilter(props: {
  search: KnowledgeSearch;
  /** Begins to choose several; null where there is nothing to choose. */
  onSelect: (() => void) | null;
}) {
  const { search, onSelect } = props;
  const t = useTexts();
  const navigate = useNavigate();
  const set = (patch: KnowledgeSearch) =>
    void navigate({ to: '/knowledge', search: (before) => ({ ...before, ...patch }), replace: true });
  const select = `${controlClass} h-9 max-sm:h-11`;
  return (
    <div className="mb-3 flex flex-wrap gap-2">
      <div className="min-w-0 flex-1 basis-full sm:basis-40">
        <SearchField
          label={t.knowledge.searchLabel}
          value={search.q ?? ''}
          onSearch={(q) => set({ q: q || undefined })}
        />
      </div>
      <div className="min-w-36 max-sm:flex-1 sm:w-48 sm:shrink-0">
        <select
          aria-label={t.knowledge.kind}
          className={select}
          value={search.kind ?? ''}
          onChange={({ target }) =>
            set({ kind: target.value === 'entry' || target.value === 'page' ? target.value : undefined })
          }
        >
          <option value="">{t.knowledge.allKinds}</option>
          <option value="entry">{t.knowledge.entries}</option>
          <option value="page">{t.knowledge.pages}</option>
        </select>
      </div>
      <div className="min-w-36 max-sm:flex-1 sm:w-48 sm:shrink-0">
        <select
          aria-label={t.knowledge.state}
          className={select}
          value={search.state ?? ''}
          onChange={({ target }) =>
            // The options below are the states and the empty text.
            set({ state: (target.value || undefined) as KnowledgeSearch['state'] })
          }
        >
          <option value="">{t.knowledge.anyState}</option>
          {(['published', 'new', 'changed'] as const).map((state) => (
            <option key={state} value={state}>
              {t.knowledge.states[state]}
            </option>
          ))}
        </select>
      </div>
      <div className="min-w-36 max-sm:flex-1 sm:w-48 sm:shrink-0">
        <select
          aria-label={t.knowledge.check}
          className={select}
          value={search.check ?? ''}
          onChange={({ target }) =>
            // The options below are the checks and the empty text.
            set({ check: (target.value || undefined) as KnowledgeSearch['check'] })
          }
        >
          <option value="">{t.knowledge.anyCheck}</option>
          {(['due', 'expired', 'not_yet', 'thin', 'unused'] as const).map((check) => (
            <option key={check} value={check}>
              {t.knowledge.checks[check]}
            </option>
          ))}
        </select>
      </div>
      {onSelect ? <IconButton label={t.inbox.select} icon={ListChecks} onClick={onSelect} /> : null}
    </div>
  );
}
