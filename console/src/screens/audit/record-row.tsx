import { ChevronRight } from 'lucide-react';
import { useTexts } from '../../texts/texts.tsx';
import { Ago } from '../../ui/time.tsx';
import type { AuditRecord } from './record-list.tsx';

/** One record: who, what, when; the rest unfolds. */
export function RecordRow({ record }: { record: AuditRecord }) {
  const t = useTexts();
  const details = Object.entries(record.detail).filter(([, value]) => value !== null);
  return (
    <li>
      <details className="group">
        <summary className="grid min-h-11 cursor-pointer list-none grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-x-3 px-3 py-2 hover:bg-raised sm:grid-cols-[16px_minmax(0,1fr)_7rem]">
          <ChevronRight
            size={16}
            aria-hidden
            className="text-muted transition-transform group-open:rotate-90"
          />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="font-medium">{record.actor.name || t.audit.system}</span>{' '}
            {sentenceOf(record.action, t.audit.did)}
          </span>
          <span className="text-right text-2 text-muted">
            <Ago at={record.created_at} />
          </span>
        </summary>
        <dl className="grid gap-x-4 gap-y-1 px-10 pb-3 text-2 sm:grid-cols-[8rem_1fr]">
          {'business_id' in record && record.business_id ? (
            <Line term={t.audit.business} text={record.business_id} />
          ) : null}
          {record.target ? <Line term={t.audit.target} text={record.target} /> : null}
          {details.map(([name, value]) => (
            <Line key={name} term={name} text={typeof value === 'string' ? value : JSON.stringify(value)} />
          ))}
          <Line term={t.audit.action} text={record.action} />
          <Line term={t.audit.number(record.number)} text={record.hash} />
        </dl>
      </details>
    </li>
  );
}

/** What was done in words; an action that has none yet, as it is called. */
function sentenceOf(action: string, did: Readonly<Record<string, string>>): string {
  return did[action] ?? action;
}

function Line({ term, text }: { term: string; text: string }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0 break-all">{text}</dd>
    </>
  );
}
