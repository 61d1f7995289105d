import { Plus, Trash2 } from 'lucide-react';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { type Field, nameOf } from './draft.ts';

const TYPES = ['text', 'email', 'phone', 'date', 'time', 'number', 'choice'] as const;

/** The fields of a form, in their order; what a field is called in requests follows its label until it is stored. */
export function FieldRows({ fields, onChange }: { fields: Field[]; onChange: (fields: Field[]) => void }) {
  const t = useTexts();
  const a = t.actions;
  const change = (at: number, part: Partial<Field>) =>
    onChange(fields.map((field, i) => (i === at ? withPart(field, part) : field)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-3 font-medium">{a.fields}</legend>
      {fields.map((field, at) => (
        // Fields have nothing that stays but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className="flex flex-col gap-3 rounded-card border border-border bg-surface p-3">
          <div className="grid gap-3 sm:grid-cols-[1fr_12rem]">
            <TextField
              label={a.fieldLabel}
              hint={`{${field.name}}`}
              required
              maxLength={80}
              value={field.label}
              onChange={({ target }) => change(at, { label: target.value })}
              onBlur={() => {
                if (field.name === 'x') change(at, { name: freeName(fields, at) });
              }}
            />
            <Select
              label={a.fieldType}
              value={field.bind ?? field.type}
              options={[
                ...TYPES.map((type) => [type, a.types[type]] as const),
                ['identity.email', a.types.identityEmail],
                ['identity.sub', a.types.identitySub],
              ]}
              onChange={({ target }) => change(at, typed(target.value))}
            />
          </div>
          {field.type === 'choice' ? (
            <TextField
              label={a.options}
              hint={a.optionsHint}
              required
              value={(field.options ?? []).join(', ')}
              onChange={({ target }) =>
                change(at, { options: target.value.split(',').map((each) => each.trimStart()) })
              }
            />
          ) : null}
          <div className="flex flex-wrap items-center justify-between gap-2">
            <label className="flex items-center gap-2 text-2">
              <input
                type="checkbox"
                checked={field.required}
                onChange={({ target }) => change(at, { required: target.checked })}
              />
              {a.required}
            </label>
            <Button
              look="quiet"
              icon={Trash2}
              disabled={fields.length < 2}
              onClick={() => onChange(fields.filter((_, i) => i !== at))}
            >
              {a.removeField}
            </Button>
          </div>
        </div>
      ))}
      <Button
        icon={Plus}
        className="self-start"
        onClick={() => onChange([...fields, { name: 'x', label: '', type: 'text', required: true }])}
      >
        {a.addField}
      </Button>
    </fieldset>
  );
}

function withPart(field: Field, part: Partial<Field>): Field {
  const next: Field = { ...field, ...part };
  if (next.type !== 'choice') delete next.options;
  if (part.type !== undefined && part.bind === undefined) delete next.bind;
  return next;
}

/** A type of field, or what of the sign-in it takes its value from. */
function typed(value: string): Partial<Field> {
  if (value === 'identity.email') return { type: 'email', bind: 'identity.email' };
  if (value === 'identity.sub') return { type: 'text', bind: 'identity.sub' };
  return { type: TYPES.find((type) => type === value) ?? 'text' };
}

function freeName(fields: Field[], at: number): string {
  const name = nameOf(fields[at]?.label ?? '');
  const isTaken = fields.some((field, i) => i !== at && field.name === name);
  return isTaken ? `${name}_${at + 1}` : name;
}
