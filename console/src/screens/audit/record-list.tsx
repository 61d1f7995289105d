import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { actingBusiness } from '../../api/acting.ts';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ExportMenu } from './export-menu.tsx';
import { RecordRow } from './record-row.tsx';

export type Source = 'listAudit' | 'platformAudit';
export type AuditRecord = Reply<'platformAudit'>['items'][number] | Reply<'listAudit'>['items'][number];

/** Records by filter, fifty at a time, and all of them as a file. */
export function RecordList({ source }: { source: Source }) {
  const t = useTexts();
  const [filter, setFilter] = useState({ action: '', actor: '' });
  const asked = useDeferredValue(filter);
  const records = useInfiniteQuery({
    queryKey: [source, actingBusiness(), 'pages', asked],
    queryFn: ({ pageParam, signal }) =>
      call(source, { query: { ...trimmed(asked), cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: (before) => before,
  });
  const items: AuditRecord[] = records.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <div className="min-w-44 flex-1 sm:max-w-64">
          <Select
            label={t.audit.action}
            value={filter.action}
            options={[['', t.audit.anyAction], ...Object.entries(t.audit.groups)]}
            onChange={(event) => setFilter({ ...filter, action: event.target.value })}
          />
        </div>
        <div className="min-w-44 flex-1 sm:max-w-64">
          {source === 'listAudit' ? (
            <PersonSelect value={filter.actor} onChange={(actor) => setFilter({ ...filter, actor })} />
          ) : (
            <TextField
              label={t.audit.actor}
              type="search"
              placeholder={t.audit.actorPlaceholder}
              value={filter.actor}
              onChange={(event) => setFilter({ ...filter, actor: event.target.value })}
            />
          )}
        </div>
        <div className="ml-auto">
          <ExportMenu source={source} filter={trimmed(filter)} />
        </div>
      </div>
      <ProblemNote error={records.error} retry={() => void records.refetch()} />
      {records.isPending ? <Skeleton rows={8} /> : null}
      {records.isSuccess && items.length === 0 ? (
        <EmptyState icon={ScrollText} title={t.audit.emptyTitle} text={t.audit.emptyText} />
      ) : null}
      {items.length > 0 ? (
        <ol className="divide-y divide-border rounded-card border border-border bg-surface">
          {items.map((record) => (
            <RecordRow key={record.id} record={record} />
          ))}
        </ol>
      ) : null}
      {records.hasNextPage ? (
        <div className="mt-4 flex justify-center">
          <Button busy={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>
            {t.common.loadMore}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function trimmed(filter: { action: string; actor: string }) {
  return { action: filter.action.trim() || undefined, actor: filter.actor.trim() || undefined };
}

/** Whose records: one of the business's people, or all. */
function PersonSelect({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useTexts();
  const may = useMay();
  const people = useQuery({ ...apiQuery('listColleagues', {}), enabled: may('chat.read') });
  const options = (people.data?.items ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <Select
      label={t.audit.actor}
      value={value}
      options={[['', t.audit.anyone], ...options]}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
