import type { ContactField } from '@askbob/contract/endpoints/contacts.ts';
import type { Contact } from '@askbob/contract/endpoints/conversations.ts';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { apiQuery } from '../../api/query.ts';
import { type Language, useSpeech, useTexts } from '../../texts/texts.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';

type Values = Contact['fields'];
/** What is typed, by the keys of the fields. */
export type TypedFields = Record<string, string>;

/** The fields that the business keeps of people. */
export function useOwnFields(): ContactField[] {
  const { data } = useQuery({ ...apiQuery('listContactFields', {}), staleTime: 60_000 });
  return data?.items ?? [];
}

/** The values of a person as rows of name and text; what a field that is gone has left comes last, under its key. */
export function useFieldRows(values: Values): [label: string, text: string][] {
  const fields = useOwnFields();
  const { language } = useSpeech();
  const known = fields.flatMap((field): [string, string][] => {
    const value = values[field.key];
    return value === undefined ? [] : [[field.label, shown(field, value, language)]];
  });
  const gone = Object.keys(values).filter((key) => fields.every((field) => field.key !== key));
  return [...known, ...gone.map((key): [string, string] => [key, String(values[key])])];
}

function shown({ type }: ContactField, value: string | number, language: Language): string {
  if (type === 'number')
    return new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(Number(value));
  if (type !== 'date') return String(value);
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value));
}

/** What is in the fields to begin with. */
export function typedOf(values: Values): TypedFields {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}

/** What of the typed values is another one than before, as the server takes it. */
export function changedFields(
  fields: readonly ContactField[],
  before: Values,
  typed: TypedFields,
): Record<string, string | number | null> {
  const change: Record<string, string | number | null> = {};
  for (const key of new Set([...Object.keys(typed), ...Object.keys(before)])) {
    const text = typed[key]?.trim() ?? '';
    if (text === String(before[key] ?? '')) continue;
    const isNumber = fields.some((field) => field.key === key && field.type === 'number');
    change[key] = text === '' ? null : isNumber ? Number(text) : text;
  }
  return change;
}

/** The business's own fields to fill in; what a field that is gone has left can only be taken away. */
export function OwnFields(props: {
  fields: readonly ContactField[];
  typed: TypedFields;
  onChange: (typed: TypedFields) => void;
}) {
  const t = useTexts();
  const { fields, typed, onChange } = props;
  const gone = Object.keys(typed).filter((key) => fields.every((field) => field.key !== key));
  return (
    <>
      {fields.map((field) => {
        const wiring = {
          label: field.label,
          value: typed[field.key] ?? '',
          onChange: ({ target }: { target: { value: string } }) =>
            onChange({ ...typed, [field.key]: target.value }),
        };
        if (field.type === 'choice') {
          const options = [...new Set(['', ...(field.options ?? []), wiring.value])];
          return <Select key={field.key} {...wiring} options={options.map((each) => [each, each])} />;
        }
        const type = field.type === 'number' ? { type: 'number', step: 'any' } : { type: field.type };
        return <TextField key={field.key} {...wiring} {...type} maxLength={1000} />;
      })}
      {gone.map((key) => (
        <p key={key} className="flex items-center gap-2 text-2">
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            {key}: {typed[key]} <span className="text-muted">({t.inbox.goneField})</span>
          </span>
          <IconButton
            label={t.common.removeItem(key)}
            icon={X}
            onClick={() =>
              onChange(Object.fromEntries(Object.entries(typed).filter(([each]) => each !== key)))
            }
          />
        </p>
      ))}
    </>
  );
}
