import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import type { Action } from './draft.ts';

/** What an action would send with these values, what comes back when it is sent, and what the visitor would read. */
export function TryOut({ action }: { action: Action }) {
  const a = useTexts().actions;
  const [values, setValues] = useState<Record<string, string>>({});
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const attempt = useMutation({
    mutationFn: (send: boolean) =>
      call('tryAction', { params: { id: action.id }, body: { values: given, send } }),
  });
  const { data } = attempt;
  return (
    <section className="flex flex-col gap-3 rounded-card border border-border bg-surface p-4">
      <h2 className="text-4 font-medium">{a.tryTitle}</h2>
      <p className="text-2 text-muted">{a.tryHint}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {action.fields.map(({ name, label, options }) => (
          <TextField
            key={name}
            label={label}
            hint={options?.join(', ')}
            value={values[name] ?? ''}
            onChange={({ target }) => setValues({ ...values, [name]: target.value })}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button busy={attempt.isPending} onClick={() => attempt.mutate(false)}>
          {a.show}
        </Button>
        {action.host === null ? null : (
          <Button busy={attempt.isPending} onClick={() => attempt.mutate(true)}>
            {action.risk === 'write' ? a.sendForReal : a.send}
          </Button>
        )}
      </div>
      <ProblemNote error={attempt.error} />
      {data?.request ? (
        <Shown
          title={a.request}
          text={[
            `${data.request.method} ${data.request.url}`,
            ...Object.entries(data.request.headers).map((pair) => pair.join(': ')),
            data.request.body ?? '',
          ].join('\n')}
        />
      ) : null}
      {data?.response ? (
        <Shown title={`${a.response} ${data.response.status}`} text={data.response.body} />
      ) : null}
      {data?.problem ? <p className="text-failed [overflow-wrap:anywhere]">{data.problem}</p> : null}
      {data?.reply ? <Shown title={a.visitorReads} text={data.reply} /> : null}
    </section>
  );
}

function Shown({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h3 className="text-2 font-medium">{title}</h3>
      <pre className="rounded-control bg-raised p-3 text-2 whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text.trim()}
      </pre>
    </div>
  );
}
