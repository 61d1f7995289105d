import type { Receipt as ReceiptData } from '@askbob/contract/endpoints/insights.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { formatMoment, formatSpan } from '../../texts/format.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CitedText } from '../inbox/cited-text.tsx';
import { ReceiptCore } from './receipt-core.tsx';
import { reasonIn } from './sentence.ts';

/** One receipt on a page of its own. */
export function Receipt() {
  return (
    <Guard permission="chat.read">
      <Opened />
    </Guard>
  );
}

function Opened() {
  const t = useTexts();
  const { language } = useSpeech();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({
    ...apiQuery('getReceipt', { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const receipt = query.data;
  return (
    <Page
      title={receipt ? t.receipt.number(receipt.number) : t.receipt.title}
      lead={receipt ? formatMoment(receipt.created_at, language) : t.receipt.lead}
      action={
        receipt ? (
          <Link to="/inbox" search={{ c: receipt.conversation_id }} className={buttonClass()}>
            <MessagesSquare size={16} aria-hidden />
            {t.receipt.conversation}
          </Link>
        ) : null
      }
    >
      {query.isPending ? <Skeleton rows={5} tall /> : null}
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {receipt ? <Whole receipt={receipt} /> : null}
    </Page>
  );
}

function Whole({ receipt }: { receipt: ReceiptData }) {
  const t = useTexts();
  return (
    <>
      <Section title={t.receipt.question}>
        <p className="max-w-[72ch] text-4 whitespace-pre-wrap">{receipt.message}</p>
        <ReceiptCore receipt={receipt} />
      </Section>
      <Section title={t.receipt.reply}>
        {receipt.reply === null ? (
          <p className="text-muted">{t.receipt.noReply}</p>
        ) : (
          <CitedText text={receipt.reply} citations={receipt.citations} />
        )}
      </Section>
      <Section title={t.receipt.details}>
        <Details receipt={receipt} />
      </Section>
    </>
  );
}

function Details({ receipt }: { receipt: ReceiptData }) {
  const t = useTexts();
  const { language } = useSpeech();
  const { model } = receipt;
  const rows: [label: string, value: ReactNode][] = [
    [t.receipt.reason, reasonIn(receipt, t)],
    [t.receipt.rule, <code key="rule">{receipt.rule}</code>],
    [t.receipt.release, receipt.release ? t.receipt.releaseNumber(receipt.release.number) : t.common.none],
    [t.receipt.persona, receipt.persona?.name ?? t.common.none],
    [t.receipt.model, model ? model.name : t.receipt.noModel],
  ];
  if (model?.failure) rows.push([t.receipt.failure, model.failure]);
  if (model?.draft)
    rows.push([
      t.receipt.draft,
      <p key="draft" className="whitespace-pre-wrap">
        {model.draft}
      </p>,
    ]);
  if (model && model.dropped.length > 0)
    rows.push([t.receipt.dropped, <Dropped key="dropped" items={model.dropped} />]);
  if (model?.input_tokens != null)
    rows.push([t.receipt.tokens, `${model.input_tokens} / ${model.output_tokens ?? 0}`]);
  rows.push(
    [
      t.receipt.timings,
      <ul key="timings" className="flex flex-wrap gap-x-4">
        {Object.entries(receipt.timings_ms).map(([step, ms]) => (
          <li key={step}>
            <span className="text-muted">{step}</span> {formatSpan(ms, language)}
          </li>
        ))}
      </ul>,
    ],
    [t.receipt.hash, <Hash key="hash" value={receipt.hash} />],
    [t.receipt.chain, receipt.link === null ? t.receipt.notJoined : t.receipt.link(receipt.link)],
  );
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted max-sm:-mb-2 max-sm:text-2">{label}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Dropped({ items }: { items: readonly { text: string; reason: string }[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {items.map(({ text, reason }) => (
        <li key={text}>
          <del>{text}</del>
          <span className="block text-2 text-muted">{reason}</span>
        </li>
      ))}
    </ul>
  );
}

const Hash = ({ value }: { value: string }) => <code className="text-2 break-all">{value}</code>;
