import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';

/** Asks for a word to the visitor before a booking is cancelled. */
export function CancelBooking({
  booking,
  onEnd,
}: {
  booking: Reply<'listBookings'>['items'][number];
  onEnd: () => void;
}) {
  const t = useTexts();
  const [note, setNote] = useState('');
  const cancel = useMutation({
    mutationFn: () => {
      const said = note.trim();
      return call('cancelBooking', { params: { id: booking.id }, body: said === '' ? {} : { note: said } });
    },
    onSuccess: async () => {
      toast.say(t.bookings.done);
      await refresh('listBookings', 'listActionRuns');
      onEnd();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onEnd();
      }}
      title={t.bookings.sure(`${booking.from} – ${booking.to}`)}
      description={t.bookings.sureText}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          cancel.mutate();
        }}
      >
        <TextArea
          label={t.bookings.note}
          optional
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <ProblemNote error={cancel.error} />
        <Actions>
          <Button onClick={onEnd}>{t.bookings.keep}</Button>
          <Button type="submit" look="danger" busy={cancel.isPending}>
            {t.bookings.cancelNow}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
