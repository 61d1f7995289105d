import { useTexts } from '../../texts/texts.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { Source } from './start-reading.ts';

/** Which pages of a site are read and how often, as the fields hold it. */
interface Choices {
  include: string;
  exclude: string;
  max_pages: number;
  every_hours: number;
}

export const defaultChoices: Choices = { include: '', exclude: '', max_pages: 200, every_hours: 168 };

/** The choices of a site that is there. */
export function choicesOf({ include, exclude, max_pages, every_hours }: Source): Choices {
  return { include: include.join('\n'), exclude: exclude.join('\n'), max_pages, every_hours };
}

/** The choices as the server takes them. */
export function toChoices({ include, exclude, ...numbers }: Choices) {
  return { include: linesOf(include), exclude: linesOf(exclude), ...numbers };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => (/^[/*]/.test(line) ? line : `/${line}`));
}

/** The fields for which pages are read, and how often. */
export function SiteChoices({ value, onChange }: { value: Choices; onChange: (value: Choices) => void }) {
  const t = useTexts();
  const offered = [...new Set([0, 24, 168, 720, value.every_hours])].sort((a, b) => a - b);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={t.sources.every}
        value={String(value.every_hours)}
        options={offered.map(
          (hours) => [String(hours), t.sources.everyOptions[hours] ?? t.sources.everyHours(hours)] as const,
        )}
        onChange={(event) => onChange({ ...value, every_hours: Number(event.target.value) })}
      />
      <NumberField
        label={t.sources.maxPages}
        unit={t.sources.pagesUnit}
        min={1}
        max={2000}
        value={value.max_pages}
        onChange={(max_pages) => onChange({ ...value, max_pages })}
      />
      <TextArea
        label={t.sources.include}
        hint={t.sources.includeHint}
        optional
        rows={2}
        value={value.include}
        onChange={(event) => onChange({ ...value, include: event.target.value })}
      />
      <TextArea
        label={t.sources.exclude}
        hint={t.sources.excludeHint}
        optional
        rows={2}
        value={value.exclude}
        onChange={(event) => onChange({ ...value, exclude: event.target.value })}
      />
    </div>
  );
}
