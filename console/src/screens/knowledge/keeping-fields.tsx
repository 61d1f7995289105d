import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import type { ApiError } from '../../api/problem.ts';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import type { Keeping } from './keeping.ts';

/** From when and until when it holds, when to look at it again, and who does; folded away while nothing is set. */
export function KeepingFields(props: {
  value: Keeping;
  error: ApiError | null;
  onChange: (patch: Partial<Keeping>) => void;
}) {
  const t = useTexts();
  const { value, error, onChange } = props;
  const isSet = Object.values(value).some((each) => each !== '');
  const people = useQuery(apiQuery('listColleagues', {}));
  const dates = [
    ['valid_from', t.knowledge.validFrom, undefined],
    ['valid_until', t.knowledge.validUntil, t.knowledge.validUntilHint],
    ['review_by', t.knowledge.reviewBy, t.knowledge.reviewByHint],
  ] as const;
  return (
    <details open={isSet} className="group rounded-card border border-border bg-surface px-4">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 py-2 text-2 font-medium">
        <ChevronRight size={16} aria-hidden className="transition-transform group-open:rotate-90" />
        {t.knowledge.keeping}
      </summary>
      <div className="grid gap-4 pb-4 sm:grid-cols-2">
        {dates.map(([name, label, hint]) => (
          <TextField
            key={name}
            type="date"
            label={label}
            hint={hint}
            optional
            value={value[name]}
            error={error?.field(name)}
            onChange={({ target }) => onChange({ [name]: target.value })}
          />
        ))}
        <Select
          label={t.knowledge.keeper}
          hint={t.knowledge.keeperHint}
          value={value.owner}
          error={error?.field('owner')}
          onChange={({ target }) => onChange({ owner: target.value })}
          options={[
            ['', t.knowledge.keeperNone],
            ...(people.data?.items ?? []).map(({ id, name }) => [id, name] as const),
          ]}
        />
      </div>
    </details>
  );
}
