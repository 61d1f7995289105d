import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { type Action, type Booking, bookingOf, type Draft } from './draft.ts';
import { AllowHost } from './system-fields.tsx';

/** What each number may be. */
const NUMBERS: readonly (readonly [keyof Booking, number, number])[] = [
  ['minutes', 5, 480],
  ['buffer_minutes', 0, 240],
  ['notice_minutes', 0, 43_200],
  ['days_ahead', 1, 60],
  ['at_once', 1, 20],
];

/** How visits are booked, with the next times that visitors could choose. */
export function BookingFields({
  draft,
  stored,
  onChange,
}: {
  draft: Draft;
  stored: Action | undefined;
  onChange: (part: Partial<Draft>) => void;
}) {
  const { booking: b } = useTexts().actions;
  return (
    <fieldset className="flex flex-col gap-4 rounded-card border border-border p-4">
      <legend className="px-1 text-3 font-medium">{b.legend}</legend>
      <p className="text-2 text-muted">
        {b.hours}{' '}
        <Link to="/settings" className="text-accent-text underline">
          {b.hoursLink}
        </Link>
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        {NUMBERS.map(([name, min, max]) => (
          <TextField
            key={name}
            label={b[name]}
            type="number"
            required
            min={min}
            max={max}
            value={Number.isNaN(draft.booking[name]) ? '' : draft.booking[name]}
            onChange={({ target }) =>
              onChange({ booking: { ...draft.booking, [name]: target.valueAsNumber } })
            }
          />
        ))}
      </div>
      <TextField
        label={b.calendar}
        hint={b.calendarHint}
        optional
        type="url"
        maxLength={2000}
        value={draft.calendar}
        onChange={({ target }) => onChange({ calendar: target.value })}
      />
      {draft.calendar.trim() === '' ? null : (
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            label={b.calendarKind}
            hint={b.calendarKindHints[draft.calendarKind]}
            value={draft.calendarKind}
            options={[
              ['ical', b.calendarKinds.ical],
              ['caldav', b.calendarKinds.caldav],
            ]}
            onChange={({ target }) =>
              onChange({ calendarKind: target.value === 'caldav' ? 'caldav' : 'ical' })
            }
          />
          {draft.calendarKind === 'caldav' ? <SignIn stored={stored} onChange={onChange} /> : null}
        </div>
      )}
      {stored && !stored.host_allowed && stored.host ? <AllowHost host={stored.host} /> : null}
      <NextTimes draft={draft} />
    </fieldset>
  );
}

/** Name and password of a calendar, which leave as one header. */
function SignIn({
  stored,
  onChange,
}: {
  stored: Action | undefined;
  onChange: (part: Partial<Draft>) => void;
}) {
  const { booking: b } = useTexts().actions;
  const [who, setWho] = useState({ name: '', password: '' });
  const set = (part: Partial<typeof who>) => {
    const next = { ...who, ...part };
    setWho(next);
    const isWhole = next.name !== '' && next.password !== '';
    const secret = isWhole ? `Basic ${base64(`${next.name}:${next.password}`)}` : '';
    onChange({ secretName: 'Authorization', secret });
  };
  const isKept = stored?.secret_headers.includes('Authorization');
  return (
    <>
      <TextField
        label={b.calendarUser}
        autoComplete="off"
        maxLength={200}
        value={who.name}
        onChange={({ target }) => set({ name: target.value })}
      />
      <TextField
        label={b.calendarPassword}
        hint={isKept ? b.calendarKept : b.calendarPasswordHint}
        type="password"
        autoComplete="off"
        maxLength={500}
        value={who.password}
        onChange={({ target }) => set({ password: target.value })}
      />
    </>
  );
}

/** Of the bytes of UTF-8. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Milliseconds without another key until the times are asked for. */
const PAUSE = 500;

function NextTimes({ draft }: { draft: Draft }) {
  const { booking: b } = useTexts().actions;
  const wanted = JSON.stringify(bookingOf(draft));
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), PAUSE);
    return () => clearTimeout(timer);
  }, [wanted]);
  const isWhole = NUMBERS.every(([name, min, max]) => {
    const value = draft.booking[name];
    return Number.isInteger(value) && value >= min && value <= max;
  });
  // What was written from a draft's numbers a moment ago.
  const request = JSON.parse(asked) as ReturnType<typeof bookingOf>;
  const body = { request, ...(draft.id === null ? {} : { action_id: draft.id }) };
  const times = useQuery({
    ...apiQuery('previewTimes', { body }),
    enabled: isWhole && asked === wanted,
    placeholderData: (before) => before,
  });
  return (
    <section aria-live="polite" className="rounded-control bg-raised p-3">
      <h2 className="text-2 font-medium">{b.next}</h2>
      <ProblemNote error={times.error} />
      {times.data?.problem ? <p className="text-2 text-failed">{times.data.problem}</p> : null}
      {times.data && !times.data.problem && times.data.times.length === 0 ? (
        <p className="text-2 text-muted">{b.none}</p>
      ) : null}
      <ul className="text-2">
        {times.data?.times.map((time) => (
          <li key={time}>{time}</li>
        ))}
      </ul>
    </section>
  );
}
