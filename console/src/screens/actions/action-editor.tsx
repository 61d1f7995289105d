import { useMutation } from '@tanstack/react-query';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { type Texts, useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';
import { BookingFields } from './booking-fields.tsx';
import { type Action, type Draft, writtenOf } from './draft.ts';
import { FieldRows } from './field-rows.tsx';
import { SystemFields } from './system-fields.tsx';
import { TryOut } from './try-out.tsx';

const ASKED = ['listActions', 'draftChanges', 'listActionRuns'] as const;

/** One action: its words, its form, what it calls and what is said then, with a try-out once it is stored. */
export function ActionEditor({
  start,
  stored,
  onEnd,
  onStored,
}: {
  start: Draft;
  stored: Action | undefined;
  onEnd: () => void;
  onStored: (action: Action) => void;
}) {
  const t = useTexts();
  const a = t.actions;
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const save = useMutation({
    mutationFn: async () => {
      const body = writtenOf(draft, stored?.secret_headers);
      return draft.id === null
        ? call('createAction', { body: { ...body, secrets: body.secrets } })
        : call('updateAction', { params: { id: draft.id }, body });
    },
    onSuccess: async (action) => {
      toast.say(a.saved);
      await refresh(...ASKED);
      onStored(action);
      change({ id: action.id, name: action.name, secret: '' });
    },
  });
  const remove = useMutation({
    mutationFn: () => call('deleteAction', { params: { id: draft.id ?? '' } }),
    onSuccess: async () => {
      await refresh(...ASKED);
      onEnd();
    },
  });
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Button look="quiet" icon={ArrowLeft} className="self-start" onClick={onEnd}>
        {a.back}
      </Button>
      <TextField
        label={a.titleLabel}
        required
        maxLength={120}
        value={draft.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <TextArea
        label={a.wordings}
        hint={a.wordingsHint}
        required
        value={draft.wordings}
        onChange={({ target }) => change({ wordings: target.value })}
      />
      <TextField
        label={a.intro}
        optional
        maxLength={500}
        value={draft.intro}
        onChange={({ target }) => change({ intro: target.value })}
      />
      <FieldRows fields={draft.fields} onChange={(fields) => change({ fields })} />
      {draft.kind === 'booking' ? <BookingFields draft={draft} stored={stored} onChange={change} /> : null}
      {draft.kind === 'system' ? <SystemFields draft={draft} stored={stored} onChange={change} /> : null}
      <TextArea
        label={a.reply}
        hint={replyHintOf(draft, a)}
        required
        maxLength={2000}
        value={draft.reply}
        onChange={({ target }) => change({ reply: target.value })}
      />
      {draft.kind === 'system' ? (
        <TextField
          label={a.notFound}
          hint={a.notFoundHint}
          optional
          maxLength={1000}
          value={draft.notFound}
          onChange={({ target }) => change({ notFound: target.value })}
        />
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={a.approval}
          value={draft.approval}
          options={[
            ['visitor', a.approvals.visitor],
            ['staff', a.approvals.staff],
          ]}
          onChange={({ target }) => change({ approval: target.value === 'staff' ? 'staff' : 'visitor' })}
        />
        <TextField
          label={a.dailyCap}
          type="number"
          min={1}
          max={10000}
          value={draft.dailyCap}
          onChange={({ target }) => change({ dailyCap: target.valueAsNumber || 1 })}
        />
      </div>
      {draft.kind === 'system' && draft.risk === 'write' ? (
        <TextField
          label={a.fallback}
          hint={a.fallbackHint}
          optional
          type="email"
          maxLength={254}
          value={draft.fallbackEmail}
          onChange={({ target }) => change({ fallbackEmail: target.value })}
        />
      ) : null}
      <ProblemNote
        error={save.error instanceof SyntaxError ? new Error(a.noJson) : (save.error ?? remove.error)}
      />
      {save.error instanceof SyntaxError ? <p className="text-2 text-failed">{a.noJson}</p> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={save.isPending}>
          {a.save}
        </Button>
        {draft.id === null ? null : (
          <Button look="danger" icon={Trash2} busy={remove.isPending} onClick={() => remove.mutate()}>
            {a.remove}
          </Button>
        )}
      </div>
      <p className="text-2 text-muted">{a.publishHint}</p>
      {stored && draft.kind !== 'booking' ? <TryOut key={stored.version} action={stored} /> : null}
    </form>
  );
}

function replyHintOf({ kind }: Draft, a: Texts['actions']): string {
  if (kind === 'system') return a.replyHint;
  return kind === 'booking' ? a.replyHintBooking : a.replyHintCallback;
}
