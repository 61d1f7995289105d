import { keyPermissions } from '@askbob/contract/permissions.ts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckList } from '../../ui/choice.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { CodeField } from './code-field.tsx';
import { ShownOnce } from './shown-once.tsx';

const DAY = 86_400_000;
const days = { month: 30, year: 365, never: null };
type Ending = keyof typeof days;

/** Asks for whom a key is and what it may, and shows it once. */
export function MakeKey({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts();
  const [made, setMade] = useState<{ name: string; key: string } | null>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={made ? t.connections.made(made.name) : t.connections.addTitle}
      description={made ? t.connections.madeText : undefined}
    >
      {made ? (
        <ShownOnce secret={made.key} onTaken={onClose} />
      ) : (
        <KeyForm onMade={setMade} onCancel={onClose} />
      )}
    </Dialog>
  );
}

function KeyForm(props: { onMade: (made: { name: string; key: string }) => void; onCancel: () => void }) {
  const t = useTexts();
  const [name, setName] = useState('');
  const [permissions, setPermissions] = useState<(typeof keyPermissions)[number][]>(['chat.read']);
  const [ending, setEnding] = useState<Ending>('year');
  const [code, setCode] = useState('');
  const make = useMutation({
    mutationFn: () =>
      call('createServiceKey', { body: { name, permissions, ...endOf(ending), ...(code ? { code } : {}) } }),
    onSuccess: async (made) => {
      await refresh('listServiceKeys');
      props.onMade(made);
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      <TextField
        label={t.connections.name}
        hint={t.connections.nameHint}
        required
        maxLength={120}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <CheckList
        legend={t.connections.may}
        values={permissions}
        options={keyPermissions.map((value) => ({ value, label: t.connections.mayHints[value] }))}
        onChange={setPermissions}
      />
      <Select
        label={t.connections.ends}
        value={ending}
        options={(['month', 'year', 'never'] as const).map((each) => [each, t.connections.endings[each]])}
        onChange={({ target }) => setEnding(target.value as Ending)}
      />
      <CodeField value={code} onChange={setCode} />
      {permissions.length === 0 ? <p className="text-2 text-waiting">{t.connections.pick}</p> : null}
      <ProblemNote error={make.error} />
      <Actions>
        <Button onClick={props.onCancel}>{t.common.cancel}</Button>
        <Button type="submit" look="primary" disabled={permissions.length === 0} busy={make.isPending}>
          {t.connections.make}
        </Button>
      </Actions>
    </form>
  );
}

function endOf(ending: Ending): { expires_at?: string } {
  const after = days[ending];
  return after === null ? {} : { expires_at: new Date(Date.now() + after * DAY).toISOString() };
}
