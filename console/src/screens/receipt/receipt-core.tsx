import type { Receipt } from '@askbob/contract/endpoints/insights.ts';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge, OutcomeBadge, outcomeLooks } from '../../ui/badge.tsx';
import { MarkedText } from './marked-text.tsx';
import { ScoreBars } from './score-bars.tsx';
import { sentence } from './sentence.ts';

/** Bars shown before the whole receipt is opened. */
const fewBars = 5;

/** The sentence, the passages an answer rests on, and what else was considered. */
export function ReceiptCore({ receipt, short = false }: { receipt: Receipt; short?: boolean }) {
  const t = useTexts();
  const cited = receipt.passages.filter((passage) => passage.cited);
  const shown = cited.length > 0 ? cited : receipt.passages.slice(0, 1);
  const bars = short ? receipt.passages.slice(0, fewBars) : receipt.passages;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col items-start gap-2">
        <OutcomeBadge outcome={receipt.outcome} />
        <p className={`text-pretty ${short ? 'text-3' : 'text-5'} font-medium`}>{sentence(receipt, t)}</p>
        {receipt.degraded ? <p className="text-2 text-waiting">{t.receipt.degraded}</p> : null}
      </div>
      {shown.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {shown.map((passage) => (
            <li
              key={`${passage.document_id} ${passage.text}`}
              className="rounded-card border border-border bg-surface p-3"
            >
              <span className="mb-1 flex items-start gap-2">
                <PassageTitle id={passage.document_id} title={passage.title} />
                {passage.cited ? (
                  <Badge meaning="answered" icon={outcomeLooks.answered.icon}>
                    {t.receipt.cited}
                  </Badge>
                ) : null}
              </span>
              <MarkedText passage={passage.text} question={receipt.message} />
              {passage.matched_wording ? (
                <p className="mt-2 text-1 text-muted">{t.receipt.matched(passage.matched_wording)}</p>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-2 text-muted">{t.receipt.noPassages}</p>
      )}
      {bars.length > 0 ? (
        <div>
          <h3 className="mb-2 text-2 font-medium">{t.receipt.considered}</h3>
          <ScoreBars
            threshold={receipt.threshold}
            rows={bars.map((passage) => ({
              key: `${passage.document_id} ${passage.text}`,
              title: passage.title,
              value: passage.confidence,
              strong: passage.cited,
            }))}
          />
        </div>
      ) : null}
    </div>
  );
}

function PassageTitle({ id, title }: { id: string; title: string }) {
  const may = useMay();
  if (!may('knowledge.edit')) return <span className="min-w-0 flex-1 font-medium">{title}</span>;
  return (
    <Link
      to="/knowledge/$id"
      params={{ id }}
      className="min-w-0 flex-1 font-medium text-accent-text hover:underline"
    >
      {title}
    </Link>
  );
}
