import { Download } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { csvOf } from '../../ui/csv.ts';
import { Menu } from '../../ui/menu.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { toast } from '../../ui/toast.tsx';
import type { AuditRecord, Source } from './record-list.tsx';

interface Filter {
  action: string | undefined;
  actor: string | undefined;
}

/** Every record that fits the filter as a file, made here from what the server sends. */
export function ExportMenu({ source, filter }: { source: Source; filter: Filter }) {
  const t = useTexts();
  const [count, setCount] = useState<number | null>(null);
  const run = async (format: 'csv' | 'json') => {
    setCount(0);
    try {
      const records = await allRecords(source, filter, setCount);
      const text = format === 'csv' ? csvOf(columns, records.map(cells)) : JSON.stringify(records, null, 2);
      saveFile(`audit-${new Date().toISOString().slice(0, 10)}.${format}`, text);
      toast.say(t.audit.exported(records.length));
    } catch (error) {
      toast.failed(error);
    } finally {
      setCount(null);
    }
  };
  if (count !== null) {
    return (
      <p role="status" className="flex h-9 items-center text-muted">
        {t.audit.exporting(count)}
      </p>
    );
  }
  return (
    <Menu
      triggerClass={buttonClass()}
      trigger={
        <>
          <Download size={16} aria-hidden />
          {t.audit.export}
        </>
      }
      groups={[
        {
          items: [
            { label: t.audit.exportCsv, run: () => void run('csv') },
            { label: t.audit.exportJson, run: () => void run('json') },
          ],
        },
      ]}
    />
  );
}

async function allRecords(source: Source, filter: Filter, onCount: (count: number) => void) {
  const records: AuditRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(source, { query: { ...filter, limit: 200, cursor } });
    records.push(...page.items);
    cursor = page.next_cursor ?? undefined;
    onCount(records.length);
  } while (cursor);
  return records;
}

const columns = [
  'number',
  'created_at',
  'business_id',
  'actor_kind',
  'actor_id',
  'actor_name',
  'action',
  'target',
  'detail',
  'hash',
];

function cells(record: AuditRecord): string[] {
  return [
    String(record.number),
    record.created_at,
    'business_id' in record ? (record.business_id ?? '') : '',
    record.actor.kind,
    record.actor.id ?? '',
    record.actor.name,
    record.action,
    record.target ?? '',
    JSON.stringify(record.detail),
    record.hash,
  ];
}
