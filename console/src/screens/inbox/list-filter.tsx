import { useNavigate } from '@tanstack/react-router';
import { useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { controlClass } from '../../ui/field.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useLabels } from './label-marks.tsx';
import { type InboxSearch, statuses } from './search.ts';
import { useColleagues } from './use-colleagues.ts';

/** Which conversations the list shows; the choice stands in the address. */
export function ListFilter({ search }: { search: InboxSearch }) {
  const t = useTexts();
  const navigate = useNavigate();
  const colleagues = useColleagues();
  const { user } = useSession();
  const labels = useLabels();
  const set = (patch: InboxSearch) =>
    void navigate({ to: '/inbox', search: (before) => ({ ...before, ...patch }), replace: true });
  const small = `${controlClass} h-8 min-w-0 flex-1 basis-32 px-2 max-sm:basis-40 text-2 max-sm:h-11`;
  return (
    <div className="flex flex-col gap-2 px-4 pt-2 pb-3">
      <SearchField
        small
        label={t.inbox.search}
        value={search.q ?? ''}
        onSearch={(q) => set({ q: q || undefined })}
      />
      <div className="flex flex-wrap gap-2">
        <select
          aria-label={t.inbox.status}
          className={small}
          value={search.snoozed ? 'snoozed' : search.blocked ? 'blocked' : (search.status ?? '')}
          onChange={({ target: { value } }) =>
            set({
              status: statuses.find((known) => known === value),
              snoozed: value === 'snoozed' ? 'true' : undefined,
              blocked: value === 'blocked' ? 'true' : undefined,
            })
          }
        >
          <option value="">{`${t.inbox.status}: ${t.inbox.all}`}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t.common.statuses[status]}
            </option>
          ))}
          <option value="snoozed">{t.inbox.snoozed}</option>
          <option value="blocked">{t.inbox.blocked}</option>
        </select>
        <select
          aria-label={t.inbox.assignee}
          className={small}
          value={search.assignee ?? ''}
          onChange={(event) => set({ assignee: event.target.value || undefined })}
        >
          <option value="">{`${t.inbox.assignee}: ${t.inbox.anyone}`}</option>
          <option value={user.id}>{t.inbox.me}</option>
          <option value="none">{t.inbox.nobody}</option>
          {colleagues
            .filter(({ id }) => id !== user.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
        {labels.length > 0 ? (
          <select
            aria-label={t.inbox.label}
            className={small}
            value={search.label ?? ''}
            onChange={(event) => set({ label: event.target.value || undefined })}
          >
            <option value="">{`${t.inbox.label}: ${t.inbox.all}`}</option>
            {labels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        ) : null}
      </div>
    </div>
  );
}
