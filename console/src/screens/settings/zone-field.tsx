import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';

/** The time zone of this browser. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** The zone whose clock hours, days and dates follow; where it isn't this browser's, that is asked. */
export function ZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const t = useTexts();
  const here = localZone();
  const zones = [...new Set([value, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  const named = (zone: string) => zone.replaceAll('_', ' ');
  return (
    <div className="flex flex-col gap-2">
      <Select
        label={t.settings.timeZone}
        hint={value === here ? t.settings.zoneHere : t.settings.zoneElsewhere(named(here))}
        value={value}
        options={zones.map((zone) => [zone, named(zone)] as const)}
        onChange={({ target }) => onChange(target.value)}
      />
      {value === here ? null : (
        <Button className="self-start" onClick={() => onChange(here)}>
          {t.settings.takeZone(named(here))}
        </Button>
      )}
    </div>
  );
}
