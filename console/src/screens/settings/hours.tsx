import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Section } from '../../ui/page.tsx';
import { Holidays } from './holidays.tsx';
import { MailSection } from './mail-section.tsx';
import type { SettingsDraft } from './settings.tsx';
import { Week } from './week.tsx';
import { ZoneField } from './zone-field.tsx';

const handOverWays = ['either', 'phone', 'email'] as const;

/** When someone is there, who gets mail, and when Bob takes over again. */
export function Hours({ draft }: { draft: SettingsDraft }) {
  const t = useTexts();
  const { value, set } = draft;
  const workdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' }));
  return (
    <>
      <Section
        id="set-hours"
        title={t.settings.hours}
        lead={t.settings.hoursLead}
        action={
          value.office_hours.length === 0 ? (
            <Button onClick={() => set({ office_hours: workdays })}>{t.settings.weekdays}</Button>
          ) : (
            <Button onClick={() => set({ office_hours: [] })}>{t.settings.clearHours}</Button>
          )
        }
      >
        {value.office_hours.length === 0 ? <p className="text-muted">{t.settings.alwaysOpen}</p> : null}
        <Week hours={value.office_hours} onChange={(office_hours) => set({ office_hours })} />
        <ZoneField value={value.time_zone} onChange={(time_zone) => set({ time_zone })} />
      </Section>
      <Holidays draft={draft} />
      <MailSection draft={draft} />
      <Section id="set-handover" title={t.settings.handover}>
        <Select
          label={t.settings.handOverAsks}
          hint={t.settings.handOverAsksHint}
          value={value.hand_over_asks}
          options={handOverWays.map((way) => [way, t.settings.handOverWays[way]] as const)}
          onChange={({ target }) =>
            set({ hand_over_asks: handOverWays.find((way) => way === target.value) ?? 'either' })
          }
        />
        <NumberField
          label={t.settings.remind}
          hint={t.settings.remindHint}
          unit={t.settings.minutes}
          min={0}
          max={240}
          value={value.remind_minutes}
          onChange={(remind_minutes) => set({ remind_minutes })}
        />
        <NumberField
          label={t.settings.autoRelease}
          hint={t.settings.autoReleaseHint}
          unit={t.settings.minutes}
          min={0}
          max={1440}
          value={value.auto_release_minutes}
          onChange={(auto_release_minutes) => set({ auto_release_minutes })}
        />
      </Section>
    </>
  );
}
