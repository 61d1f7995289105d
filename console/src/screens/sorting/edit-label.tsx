import type { Label } from '@askbob/contract/endpoints/labels.ts';
import { type LabelColour, labelColours } from '@askbob/contract/label-colours.ts';
import { useMutation } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { LabelMark } from '../inbox/label-marks.tsx';

/** Adds a label to the business's list. @param taken how many there are: each new one begins with another colour */
export function NewLabel({ onMade, taken }: { onMade: (id: string) => void; taken: number }) {
  const t = useTexts();
  const [name, setName] = useState('');
  const [colour, setColour] = useState<LabelColour>();
  const shown = colour ?? labelColours[(taken + 1) % labelColours.length] ?? 'grey';
  const add = useMutation({
    mutationFn: () => call('createLabel', { body: { name: name.trim(), colour: shown } }),
    onSuccess: async ({ id }) => {
      await refresh('listLabels');
      onMade(id);
      setName('');
      setColour(undefined);
    },
    onError: toast.failed,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') add.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-2 border-t border-border pt-3">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={t.sorting.newLabel}
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <Button type="submit" icon={Plus} busy={add.isPending} disabled={name.trim() === ''}>
          {t.sorting.addLabel}
        </Button>
      </div>
      {name.trim() === '' ? null : <Colours value={shown} onChange={setColour} />}
    </form>
  );
}

/** Another name or colour for a label, or its end. */
export function EditLabel({ label, onDone }: { label: Label; onDone: () => void }) {
  const t = useTexts();
  const [name, setName] = useState(label.name);
  const [colour, setColour] = useState<LabelColour>(label.colour);
  const [removing, setRemoving] = useState(false);
  const change = useMutation({
    mutationFn: () =>
      removing
        ? call('deleteLabel', { params: { id: label.id } })
        : call('updateLabel', { params: { id: label.id }, body: { name: name.trim(), colour } }),
    onSuccess: async () => {
      await refresh('listLabels', 'listConversations', 'getConversation');
      onDone();
    },
    onError: toast.failed,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') change.mutate();
  };
  const cancel = () => (removing ? setRemoving(false) : onDone());
  return (
    <form onSubmit={onSubmit} className="my-1 flex flex-col gap-2 rounded-card bg-raised p-3">
      {removing ? (
        <>
          <p className="font-medium">{t.sorting.removeTitle(label.name)}</p>
          <p className="text-2 text-muted">{t.sorting.removeText}</p>
        </>
      ) : (
        <>
          <TextField
            label={t.sorting.labelName}
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.target.value)}
          />
          <Colours value={colour} onChange={setColour} />
        </>
      )}
      <div className="flex flex-wrap gap-2">
        {removing ? null : (
          <Button
            look="quiet"
            icon={Trash2}
            aria-label={t.sorting.removeLabel(label.name)}
            onClick={() => setRemoving(true)}
          >
            {t.sorting.remove}
          </Button>
        )}
        <Button className="ml-auto" onClick={cancel}>
          {t.common.cancel}
        </Button>
        <Button type="submit" look={removing ? 'danger' : 'primary'} busy={change.isPending}>
          {removing ? t.sorting.remove : t.common.save}
        </Button>
      </div>
    </form>
  );
}

/** One colour of eight, each shown by its name. */
function Colours(props: { value: LabelColour; onChange: (colour: LabelColour) => void }) {
  const t = useTexts();
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{t.sorting.colour}</legend>
      {labelColours.map((colour) => (
        <label
          key={colour}
          className="inline-flex rounded-control p-0.5 outline-offset-1 has-checked:outline-2 has-checked:outline-accent has-focus-visible:outline-2 has-focus-visible:outline-accent-text max-sm:p-1.5"
        >
          <input
            type="radio"
            name="colour"
            value={colour}
            checked={props.value === colour}
            onChange={() => props.onChange(colour)}
            className="sr-only"
          />
          <LabelMark label={{ name: t.sorting.colours[colour], colour }} />
        </label>
      ))}
    </fieldset>
  );
}
