import type { ContactField } from '@askbob/contract/endpoints/contacts.ts';
import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { keyOf } from './field-key.ts';
import type { SettingsDraft } from './settings.tsx';

const types = ['text', 'number', 'date', 'choice'] as const;

/** What a business keeps of people beside how to reach them. */
export function ContactFields({ draft }: { draft: SettingsDraft }) {
  const t = useTexts();
  const { contact_fields: fields } = draft.value;
  const set = (contact_fields: ContactField[]) => draft.set({ contact_fields });
  return (
    <Section id="set-contactFields" title={t.settings.contactFields} lead={t.settings.contactFieldsLead}>
      {fields.length === 0 ? <p className="text-muted">{t.settings.contactFieldsNone}</p> : null}
      <ul className="flex flex-col gap-4">
        {fields.map((field, at) => (
          <li key={field.key} className="flex flex-col gap-3 rounded-card border border-border p-3">
            <OneField
              field={field}
              onChange={(next) => set(fields.with(at, next))}
              onRemove={() => set(fields.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      {fields.length < 30 ? <NewField fields={fields} onAdd={(field) => set([...fields, field])} /> : null}
    </Section>
  );
}

function OneField(props: {
  field: ContactField;
  onChange: (field: ContactField) => void;
  onRemove: () => void;
}) {
  const t = useTexts();
  const { field, onChange } = props;
  const { label, type, options = [] } = field;
  return (
    <>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={t.settings.fieldLabel}
            maxLength={60}
            value={label}
            error={label.trim() === '' ? t.common.required : undefined}
            onChange={(event) => onChange({ ...field, label: event.target.value })}
          />
        </div>
        <IconButton label={t.settings.fieldRemove(label)} icon={Trash2} onClick={props.onRemove} />
      </div>
      <p className="text-2 text-muted">
        {t.settings.fieldTypes[type]} · {t.settings.fieldKey(field.key)}
      </p>
      {type === 'choice' ? (
        <>
          <WordsField
            label={t.settings.fieldOptions}
            hint={t.settings.fieldOptionsHint}
            max={50}
            words={options}
            onChange={(words) => onChange({ ...field, options: [...new Set(words)] })}
          />
          {options.length === 0 ? (
            <p role="alert" className="text-2 text-failed">
              {t.settings.fieldOptionsNone}
            </p>
          ) : null}
        </>
      ) : null}
    </>
  );
}

function NewField({
  fields,
  onAdd,
}: {
  fields: readonly ContactField[];
  onAdd: (field: ContactField) => void;
}) {
  const t = useTexts();
  const [label, setLabel] = useState('');
  const [type, setType] = useState<ContactField['type']>('text');
  const isTaken = fields.some((field) => field.label.trim().toLowerCase() === label.trim().toLowerCase());
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '' || isTaken) return;
    const key = keyOf(
      label,
      fields.map((field) => field.key),
    );
    onAdd({ key, label: label.trim(), type, ...(type === 'choice' && { options: [] }) });
    setLabel('');
  };
  return (
    <form onSubmit={add} className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-48">
        <TextField
          label={t.settings.fieldLabel}
          maxLength={60}
          value={label}
          error={label.trim() !== '' && isTaken ? t.settings.fieldTaken : undefined}
          onChange={(event) => setLabel(event.target.value)}
        />
      </div>
      <div className="basis-32">
        <Select
          label={t.settings.fieldType}
          value={type}
          options={types.map((each) => [each, t.settings.fieldTypes[each]])}
          onChange={({ target }) => setType(types.find((each) => each === target.value) ?? 'text')}
        />
      </div>
      <Button type="submit" icon={Plus} disabled={label.trim() === '' || isTaken}>
        {t.settings.fieldAdd}
      </Button>
    </form>
  );
}
