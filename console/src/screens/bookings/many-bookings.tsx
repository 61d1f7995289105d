import { CalendarX } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { ManyBar } from '../../ui/many-bar.tsx';
import type { Choosing } from '../../ui/use-chosen.ts';
import { useEach } from '../../ui/use-each.ts';
import type { Booking } from './bookings.tsx';

/** Cancels all bookings that are chosen, such as those of a day on which somebody is ill, with one word to all. */
export function ManyBookings(props: { choosing: Choosing<Booking>; items: readonly Booking[] }) {
  const t = useTexts();
  const { choosing, items } = props;
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const { run, left, progress } = useEach(choosing, ({ title, from }) => `${from} ${title}`);
  const rows = choosing.rows ?? [];
  const cancel = () => {
    const said = note.trim();
    void run({
      act: ({ id }) => call('cancelBooking', { params: { id }, body: said === '' ? {} : { note: said } }),
      said: t.bookings.doneMany,
      after: () => refresh('listBookings', 'listActionRuns'),
    });
  };
  return (
    <ManyBar choosing={choosing} items={items} left={left} progress={progress} className="mb-4">
      <div className="flex flex-wrap gap-2">
        <Button
          look="danger"
          icon={CalendarX}
          disabled={rows.length === 0 || progress !== null}
          onClick={() => setAsking(true)}
        >
          {t.bookings.cancelMany}
        </Button>
      </div>
      <AskFirst
        open={asking}
        onClose={() => setAsking(false)}
        title={t.bookings.sureMany(rows.length)}
        description={t.bookings.sureText}
        action={t.bookings.cancelMany}
        icon={CalendarX}
        onAgree={cancel}
      >
        <TextArea
          label={t.bookings.noteMany}
          optional
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </AskFirst>
    </ManyBar>
  );
}
