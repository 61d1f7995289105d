import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, X, Zap } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

type Run = Reply<'listActionRuns'>['items'][number];

/** What the visitor confirmed and a person has to approve: it is done, once, or he reads why not. */
export function WaitingRuns({ id }: { id: string }) {
  const query = { conversation_id: id, state: 'waiting' as const };
  const { data } = useQuery({ ...apiQuery('listActionRuns', { query }), refetchOnMount: 'always' });
  return data?.items.map((run) => <RunCard key={run.id} run={run} />) ?? null;
}

function RunCard({ run }: { run: Run }) {
  const t = useTexts();
  const [note, setNote] = useState('');
  const done = () => refresh('listActionRuns', 'getConversation');
  const params = { id: run.id };
  const approve = useMutation({
    mutationFn: () => call('approveActionRun', { params, body: {} }),
    onSettled: done,
  });
  const refuse = useMutation({
    mutationFn: () => call('refuseActionRun', { params, body: note.trim() ? { note: note.trim() } : {} }),
    onSettled: done,
  });
  const busy = approve.isPending || refuse.isPending;
  return (
    <section
      aria-label={run.title}
      className="mx-3 mb-3 rounded-card border border-suggested p-3 tint-[var(--suggested)] md:mx-6"
    >
      <h3 className="flex items-center gap-2 font-medium">
        <Zap size={16} aria-hidden className="text-suggested" />
        {t.actions.waits(run.title)}
      </h3>
      <dl className="my-2 grid gap-1">
        {run.values.map(({ name, label, value }) => (
          <div key={name} className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{label}</dt>
            <dd className="[overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
      <TextField
        label={t.actions.noteLabel}
        optional
        maxLength={1000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <ProblemNote error={approve.error ?? refuse.error} />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button icon={Check} busy={busy} onClick={() => approve.mutate()}>
          {t.actions.approve}
        </Button>
        <Button look="danger" icon={X} busy={busy} onClick={() => refuse.mutate()}>
          {t.actions.refuse}
        </Button>
      </div>
    </section>
  );
}
