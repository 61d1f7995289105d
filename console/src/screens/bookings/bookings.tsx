import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarCheck, CalendarX, Hourglass, ListChecks } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useMay } from '../../session/session.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ChooseRow } from '../../ui/choose-row.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type Choosing, useChosen } from '../../ui/use-chosen.ts';
import { CancelBooking } from './cancel-booking.tsx';

export type Booking = Reply<'listBookings'>['items'][number];

const ManyBookings = lazy(() =>
  import('./many-bookings.tsx').then((module) => ({ default: module.ManyBookings })),
);

/** What visitors booked, from today on, a heading a day. */
export function Bookings() {
  return (
    <Guard permission="chat.manage">
      <Days />
    </Guard>
  );
}

function Days() {
  const t = useTexts();
  const may = useMay();
  const [cancelled, setCancelled] = useState<Booking | null>(null);
  const list = useQuery(apiQuery('listBookings', { query: {} }));
  const items = list.data?.items ?? [];
  const days = [...Map.groupBy(items, ({ date }) => date)];
  const ahead = items.filter(isAhead);
  const choosing = useChosen(ahead);
  return (
    <Page
      title={t.bookings.title}
      lead={t.bookings.lead}
      action={
        ahead.length > 1 && choosing.rows === null ? (
          <Button look="quiet" icon={ListChecks} onClick={() => choosing.set([])}>
            {t.inbox.select}
          </Button>
        ) : null
      }
    >
      <ProblemNote error={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <Skeleton rows={4} tall /> : null}
      {list.data && days.length === 0 ? (
        <EmptyState icon={CalendarCheck} title={t.bookings.empty} text={t.bookings.emptyText}>
          {may('knowledge.edit') ? (
            <Link to="/knowledge/actions" className="text-accent-text underline">
              {t.bookings.setUp}
            </Link>
          ) : null}
        </EmptyState>
      ) : null}
      {choosing.rows ? (
        <Suspense>
          <ManyBookings choosing={choosing} items={ahead} />
        </Suspense>
      ) : null}
      {days.map(([date, bookings]) => (
        <section key={date} className="mb-6">
          <h2 className="mb-2 text-4 font-medium">
            <Day date={date} today={list.data?.today} />
          </h2>
          <ul className="divide-y divide-border overflow-hidden rounded-card border border-border bg-surface">
            {bookings.map((booking) => (
              <li key={booking.id}>
                <Line booking={booking} choosing={choosing} onCancel={() => setCancelled(booking)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {cancelled ? (
        <CancelBooking key={cancelled.id} booking={cancelled} onEnd={() => setCancelled(null)} />
      ) : null}
    </Page>
  );
}

/** Whether it can still be cancelled. */
const isAhead = ({ state, starts_at }: Booking) =>
  state !== 'cancelled' && Date.parse(starts_at) > Date.now();

function Day({ date, today }: { date: string; today: string | undefined }) {
  const t = useTexts();
  const { language } = useSpeech();
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const said = new Intl.DateTimeFormat(language, options).format(new Date(`${date}T12:00:00Z`));
  return date === today ? `${t.bookings.today}, ${said}` : said;
}

/** A booking, which can be cancelled, or while some are chosen is chosen. */
function Line(props: { booking: Booking; choosing: Choosing<Booking>; onCancel: () => void }) {
  const t = useTexts();
  const { booking, choosing } = props;
  const look = 'flex w-full flex-wrap items-center gap-x-4 gap-y-2 p-4 text-left';
  if (choosing.rows && isAhead(booking)) {
    const on = choosing.has(booking.id);
    return (
      <ChooseRow
        on={on}
        held={choosing.held}
        onChoose={(more) => (more ? choosing.upTo(booking.id) : choosing.toggle(booking.id))}
        className={`${look} -outline-offset-2 ${on ? 'tint-[var(--accent)]' : 'hover:bg-raised'}`}
      >
        <What booking={booking} title={<span className="font-medium">{booking.title}</span>} />
      </ChooseRow>
    );
  }
  return (
    <div className={look}>
      <What
        booking={booking}
        title={
          <Link
            to="/inbox"
            search={{ c: booking.conversation_id }}
            className="font-medium text-accent-text hover:underline [overflow-wrap:anywhere]"
          >
            {booking.title}
          </Link>
        }
      />
      {isAhead(booking) && !choosing.rows ? (
        <Button icon={CalendarX} onClick={props.onCancel}>
          {t.bookings.cancel}
        </Button>
      ) : null}
    </div>
  );
}

/** When, what, for whom, and how it stands. */
function What({ booking, title }: { booking: Booking; title: ReactNode }) {
  const t = useTexts();
  const { state, values, note } = booking;
  const isOff = state === 'cancelled';
  return (
    <>
      <span className={`w-28 font-medium tabular-nums ${isOff ? 'text-muted line-through' : ''}`}>
        {booking.from} – {booking.to}
      </span>
      <span className="min-w-0 flex-1 basis-48">
        {title}
        <span className="block text-2 text-muted [overflow-wrap:anywhere]">
          {values.map(({ label, value }) => `${label}: ${value}`).join(' · ')}
        </span>
        {note ? <span className="block text-2 text-muted [overflow-wrap:anywhere]">{note}</span> : null}
      </span>
      {state === 'held' ? (
        <Badge meaning="waiting" icon={Hourglass}>
          {t.bookings.held}
        </Badge>
      ) : null}
      {isOff ? (
        <Badge meaning="refused" icon={CalendarX}>
          {t.bookings.cancelled}
        </Badge>
      ) : null}
    </>
  );
}
