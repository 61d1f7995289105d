import { Plus, X } from 'lucide-react';
import { useSpeech } from '../../texts/texts.tsx';
import { IconButton } from '../../ui/button.tsx';
import { ClockField } from '../../ui/clock-field.tsx';
import type { Business } from './patch-business.ts';

type Span = Business['settings']['office_hours'][number];

/** Monday first, as people plan their week; the wire counts from Sunday. */
const week = [1, 2, 3, 4, 5, 6, 0];

/** The hours of an ordinary week, day by day. */
export function Week(props: { hours: readonly Span[]; onChange: (hours: Span[]) => void }) {
  return (
    <ul className="-my-2 divide-y divide-border">
      {week.map((day) => (
        <Day key={day} day={day} {...props} />
      ))}
    </ul>
  );
}

function Day(props: { day: number; hours: readonly Span[]; onChange: (hours: Span[]) => void }) {
  const { texts: t, language } = useSpeech();
  const name = dayName(props.day, language);
  const spans = props.hours.filter(({ day }) => day === props.day);
  const replace = (old: Span, next: Span | null) =>
    props.onChange(props.hours.flatMap((span) => (span !== old ? [span] : next ? [next] : [])));
  const add = () => {
    const last = spans.at(-1);
    const goesOn = last && last.from < last.to && last.to < '23:59';
    const next = goesOn ? { from: last.to, to: '00:00' } : { from: '09:00', to: '17:00' };
    props.onChange([...props.hours, { day: props.day, ...next }]);
  };
  return (
    <li className="grid grid-cols-[1fr_auto] items-start gap-x-3 gap-y-1 py-1.5 sm:grid-cols-[8rem_1fr_auto]">
      <span className="flex min-h-9 items-center font-medium max-sm:min-h-11">
        {name}
        {spans.length === 0 ? (
          <span className="ml-2 font-normal text-muted sm:hidden">{t.settings.closed}</span>
        ) : null}
      </span>
      <div className="flex min-h-9 flex-col justify-center gap-2 max-sm:col-span-2 max-sm:row-start-2 max-sm:not-has-[input]:hidden">
        {spans.length === 0 ? <span className="text-muted">{t.settings.closed}</span> : null}
        {spans.map((span, index) => (
          // Spans of a day have no other name than their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: typing must not make the field lose focus
          <div key={index}>
            <div className="flex items-center gap-1.5">
              <ClockField
                className="max-sm:[&::-webkit-calendar-picker-indicator]:hidden"
                label={t.settings.from(name)}
                value={span.from}
                onChange={(from) => replace(span, { ...span, from })}
              />
              <span aria-hidden>–</span>
              <ClockField
                className="max-sm:[&::-webkit-calendar-picker-indicator]:hidden"
                label={t.settings.to(name)}
                // A clock has no 24:00; both end the day.
                value={span.to === '24:00' ? '00:00' : span.to}
                onChange={(to) => replace(span, { ...span, to })}
              />
              <IconButton label={t.settings.removeSpan(name)} icon={X} onClick={() => replace(span, null)} />
            </div>
            {span.to <= span.from ? <p className="text-2 text-failed">{t.settings.badSpan}</p> : null}
          </div>
        ))}
      </div>
      <IconButton label={t.settings.addSpan(name)} icon={Plus} disabled={spans.length >= 4} onClick={add} />
    </li>
  );
}

/** The day's name; 4 January 1970 was a Sunday. */
function dayName(day: number, language: string): string {
  const date = new Date(Date.UTC(1970, 0, 4 + day));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}
