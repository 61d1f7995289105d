import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { AlarmClock, AlarmClockOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useSpeech } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { snoozeTimes } from './snooze-times.ts';
import type { ManyChange } from './use-change-many.ts';

/** Until when: one of the usual moments, or one's own. */
export function SnoozeChoice(props: {
  rows: readonly ConversationRow[];
  onChange: (change: ManyChange) => void;
}) {
  const { texts: t, language } = useSpeech();
  const [own, setOwn] = useState('');
  const until = (at: Date) => props.onChange({ action: 'snooze', until: at.toISOString() });
  const said = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const isPast = own !== '' && new Date(own).getTime() <= Date.now();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (own !== '' && !isPast) until(new Date(own));
  };
  return (
    <>
      <ul className="-mx-2 flex flex-col">
        {snoozeTimes(new Date()).map(({ name, at }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => until(at)}
              className="flex h-11 w-full items-center gap-3 rounded-control px-2 text-left hover:bg-raised"
            >
              <AlarmClock size={16} aria-hidden className="text-muted" />
              <span className="flex-1 font-medium">{t.sorting.times[name]}</span>
              <span className="text-2 text-muted">{said.format(at)}</span>
            </button>
          </li>
        ))}
        {props.rows.some(({ snoozed_until }) => snoozed_until !== null) ? (
          <li>
            <button
              type="button"
              onClick={() => props.onChange({ action: 'snooze', until: null })}
              className="flex h-11 w-full items-center gap-3 rounded-control px-2 text-left hover:bg-raised"
            >
              <AlarmClockOff size={16} aria-hidden className="text-muted" />
              <span className="flex-1 font-medium">{t.sorting.wake}</span>
            </button>
          </li>
        ) : null}
      </ul>
      <form onSubmit={onSubmit} className="mt-2 flex items-end gap-2 border-t border-border pt-3">
        <div className="min-w-0 flex-1">
          <TextField
            label={t.sorting.ownTime}
            type="datetime-local"
            value={own}
            onChange={(event) => setOwn(event.target.value)}
          />
        </div>
        <Button type="submit" disabled={own === '' || isPast}>
          {t.sorting.snooze}
        </Button>
      </form>
    </>
  );
}
