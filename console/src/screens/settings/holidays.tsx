import { Plus, X } from 'lucide-react';
import { useTexts } from '../../texts/texts.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Switch } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import type { Business } from './patch-business.ts';
import type { SettingsDraft } from './settings.tsx';

type Holiday = Business['settings']['holidays'][number];

const MOST = 200;

/** Days on which the business is closed, or opens at other times than in an ordinary week. */
export function Holidays({ draft: { value, set } }: { draft: SettingsDraft }) {
  const t = useTexts();
  const { holidays } = value;
  const replace = (at: number, next: Holiday | null) =>
    set({ holidays: holidays.flatMap((each, index) => (index !== at ? [each] : next ? [next] : [])) });
  const add = () => {
    const last = holidays.at(-1)?.date;
    const date = last ? dayAfter(last) : new Date().toISOString().slice(0, 10);
    set({ holidays: [...holidays, { date, name: '' }] });
  };
  return (
    <Section
      id="set-holidays"
      title={t.settings.holidays}
      lead={t.settings.holidaysLead}
      action={
        <Button onClick={add} disabled={holidays.length >= MOST} icon={Plus}>
          {t.settings.addHoliday}
        </Button>
      }
    >
      {holidays.length === 0 ? <p className="text-muted">{t.settings.noHolidays}</p> : null}
      <ul className="divide-y divide-border">
        {holidays.map((holiday, at) => (
          // Days have no other name than their place: typing must not make the field lose focus.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at} className="grid gap-3 py-3 first:pt-0 sm:grid-cols-[10rem_1fr_auto] sm:items-end">
            <TextField
              label={t.settings.holidayDate}
              type="date"
              required
              value={holiday.date}
              onChange={(event) =>
                event.target.value && replace(at, { ...holiday, date: event.target.value })
              }
            />
            <TextField
              label={t.settings.holidayName}
              required
              maxLength={80}
              value={holiday.name}
              error={holiday.name.trim() === '' ? t.common.required : undefined}
              onChange={(event) => replace(at, { ...holiday, name: event.target.value })}
            />
            <IconButton
              label={t.settings.removeHoliday(holiday.name || holiday.date)}
              icon={X}
              onClick={() => replace(at, null)}
            />
            <div className="flex flex-wrap items-end gap-3 sm:col-span-3">
              <Switch
                label={t.settings.holidayClosed}
                checked={holiday.from === undefined}
                onChange={(closed) =>
                  replace(at, {
                    date: holiday.date,
                    name: holiday.name,
                    ...(closed ? {} : { from: '09:00', to: '13:00' }),
                  })
                }
              />
              {holiday.from !== undefined && holiday.to !== undefined ? (
                <>
                  <TextField
                    label={t.settings.from(holiday.name)}
                    type="time"
                    value={holiday.from}
                    onChange={(event) =>
                      event.target.value && replace(at, { ...holiday, from: event.target.value })
                    }
                  />
                  <TextField
                    label={t.settings.to(holiday.name)}
                    type="time"
                    value={holiday.to === '24:00' ? '00:00' : holiday.to}
                    error={holiday.from === holiday.to ? t.settings.badSpan : undefined}
                    onChange={(event) =>
                      event.target.value && replace(at, { ...holiday, to: event.target.value })
                    }
                  />
                </>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
