import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarCheck, CalendarX, Hourglass } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useMay } from '../../session/session.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CancelBooking } from './cancel-booking.tsx';

type Booking = Reply<'listBookings'>['items'][number];

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
  const days = [...Map.groupBy(list.data?.items ?? [], ({ date }) => date)];
  return (
    <Page title={t.bookings.title} lead={t.bookings.lead}>
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
      {days.map(([date, items]) => (
        <section key={date} className="mb-6">
          <h2 className="mb-2 text-4 font-medium">
            <Day date={date} today={list.data?.today} />
          </h2>
          <ul className="divide-y divide-border rounded-card border border-border bg-surface">
            {items.map((booking) => (
              <Line key={booking.id} booking={booking} onCancel={() => setCancelled(booking)} />
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

function Day({ date, today }: { date: string; today: string | undefined }) {
  const t = useTexts();
  const { language } = useSpeech();
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const said = new Intl.DateTimeFormat(language, options).format(new Date(`${date}T12:00:00Z`));
  return date === today ? `${t.bookings.today}, ${said}` : said;
}

function Line({ booking, onCancel }: { booking: Booking; onCancel: () => void }) {
  const t = useTexts();
  const { state, values, note } = booking;
  const isOff = state === 'cancelled';
  const isOver = Date.parse(booking.starts_at) <= Date.now();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <span className={`w-28 font-medium tabular-nums ${isOff ? 'text-muted line-through' : ''}`}>
        {booking.from} – {booking.to}
      </span>
      <span className="min-w-0 flex-1 basis-48">
        <Link
          to="/inbox"
          search={{ c: booking.conversation_id }}
          className="font-medium text-accent-text hover:underline [overflow-wrap:anywhere]"
        >
          {booking.title}
        </Link>
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
      {isOff || isOver ? null : (
        <Button icon={CalendarX} onClick={onCancel}>
          {t.bookings.cancel}
        </Button>
      )}
    </li>
  );
}
