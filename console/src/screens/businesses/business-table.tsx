import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CirclePause, TriangleAlert } from 'lucide-react';
import { addressOf } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { formatCount, formatShare } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Ago } from '../../ui/time.tsx';
import { BusinessMenu } from './business-menu.tsx';

export type BusinessUsage = Reply<'platformUsage'>['businesses'][number];

/** Businesses with the figures an operator looks at first; those where someone waits stand out. */
export function BusinessTable({ businesses }: { businesses: readonly BusinessUsage[] }) {
  const { texts: t } = useSpeech();
  const { data } = useQuery(apiQuery('listPlans', {}));
  return (
    <>
      <Table
        label={t.platform.businessesTitle}
        columns={useColumns()}
        rows={businesses}
        keyOf={({ id }) => id}
      />
      {data?.plans.length ? (
        <p className="mt-3 text-2">
          <a
            className="underline underline-offset-2"
            href={addressOf('invoices', {})}
            download="invoices.csv"
          >
            {t.platform.invoices}
          </a>
        </p>
      ) : null}
    </>
  );
}

function useColumns(): Column<BusinessUsage>[] {
  const { texts: t, language } = useSpeech();
  const count = (value: number) => formatCount(value, language);
  const { data: accounts } = useQuery(apiQuery('listPlans', {}));
  const hasPlans = (accounts?.plans.length ?? 0) > 0;
  const planCell = ({ id }: BusinessUsage) => {
    const account = accounts?.businesses.find((each) => each.id === id);
    const plan = accounts?.plans.find((each) => each.id === account?.plan);
    const messages = account?.usage.find(({ name }) => name === 'messages');
    if (!plan || !messages) return '–';
    const used =
      messages.limit === null ? null : t.settings.planUsed(count(messages.used), count(messages.limit));
    return (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span>{plan.name}</span>
        {used === null ? null : <span className="whitespace-nowrap text-2 text-muted">{used}</span>}
        {messages.state === 'ok' ? null : (
          <Badge meaning={messages.state === 'near' ? 'waiting' : 'refused'} icon={TriangleAlert}>
            {t.settings.planStates[messages.state]}
          </Badge>
        )}
      </span>
    );
  };
  return [
    { id: 'name', heading: t.platform.business, cell: (row) => <NameCell business={row} /> },
    {
      id: 'waiting',
      heading: t.platform.waiting,
      align: 'end',
      cell: ({ waiting }) =>
        waiting > 0 ? (
          <Badge meaning="waiting" icon={TriangleAlert}>
            {count(waiting)}
          </Badge>
        ) : (
          '0'
        ),
    },
    {
      id: 'conversations',
      heading: t.platform.conversations,
      align: 'end',
      wideOnly: true,
      cell: (row) => count(row.conversations_30d),
    },
    {
      id: 'messages',
      heading: t.platform.messages,
      align: 'end',
      wideOnly: true,
      cell: (row) => count(row.messages_30d),
    },
    {
      id: 'answered',
      heading: t.platform.answered,
      align: 'end',
      wideOnly: true,
      cell: (row) =>
        row.messages_30d > 0 ? formatShare(row.answered_30d / row.messages_30d, language) : '–',
    },
    {
      id: 'documents',
      heading: t.platform.documents,
      align: 'end',
      wideOnly: true,
      cell: (row) => count(row.documents),
    },
    ...(hasPlans ? [{ id: 'plan', heading: t.platform.plan, wideOnly: true, cell: planCell }] : []),
    {
      id: 'last',
      heading: t.platform.lastMessage,
      wideOnly: true,
      cell: (row) =>
        row.last_message_at ? (
          <Ago at={row.last_message_at} />
        ) : (
          <span className="text-muted">{t.platform.noMessage}</span>
        ),
    },
    {
      id: 'more',
      heading: t.frame.more,
      hideHeading: true,
      align: 'end',
      cell: (row) => <BusinessMenu business={row} hasPlans={hasPlans} />,
    },
  ];
}

function NameCell({ business }: { business: BusinessUsage }) {
  const { texts: t } = useSpeech();
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Link
        to="/setup"
        search={{ business_id: business.id }}
        aria-label={t.platform.open(business.name)}
        className="font-medium underline-offset-2 hover:underline max-sm:py-2"
      >
        {business.name}
      </Link>
      {business.status === 'suspended' ? (
        <Badge meaning="refused" icon={CirclePause}>
          {t.platform.suspended}
        </Badge>
      ) : null}
    </span>
  );
}
