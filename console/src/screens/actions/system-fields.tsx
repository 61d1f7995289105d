import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { patchBusiness } from '../settings/patch-business.ts';
import type { Action, Draft } from './draft.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** What an action calls, with which secret, and whose record may be shown. */
export function SystemFields({
  draft,
  stored,
  onChange,
}: {
  draft: Draft;
  stored: Action | undefined;
  onChange: (part: Partial<Draft>) => void;
}) {
  const a = useTexts().actions;
  return (
    <fieldset className="flex flex-col gap-4 rounded-card border border-border p-4">
      <legend className="px-1 text-3 font-medium">{a.system}</legend>
      <div className="grid gap-3 sm:grid-cols-[8rem_1fr]">
        <Select
          label={a.method}
          value={draft.method}
          options={METHODS.map((method) => [method, method] as const)}
          onChange={({ target }) => {
            const method = METHODS.find((each) => each === target.value) ?? 'GET';
            onChange({ method, risk: method === 'GET' ? 'read' : 'write' });
          }}
        />
        <TextField
          label={a.url}
          hint={a.urlHint}
          required
          maxLength={2000}
          value={draft.url}
          onChange={({ target }) => onChange({ url: target.value })}
        />
      </div>
      {stored && !stored.host_allowed && stored.host ? <AllowHost host={stored.host} /> : null}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={a.secretName}
          optional
          maxLength={80}
          value={draft.secretName}
          onChange={({ target }) => onChange({ secretName: target.value.trim() })}
        />
        <TextField
          label={a.secret}
          hint={stored?.secret_headers.includes(draft.secretName) ? a.secretKept : a.secretHint}
          type="password"
          autoComplete="off"
          maxLength={2000}
          value={draft.secret}
          onChange={({ target }) => onChange({ secret: target.value })}
        />
      </div>
      {draft.method === 'GET' ? null : (
        <TextArea
          label={a.body}
          hint={a.bodyHint}
          optional
          className="font-mono text-2"
          value={draft.body}
          onChange={({ target }) => onChange({ body: target.value })}
        />
      )}
      <TextArea
        label={a.match}
        hint={a.matchHint}
        optional
        value={draft.match}
        onChange={({ target }) => onChange({ match: target.value })}
      />
      <TextArea
        label={a.headers}
        hint={a.headersHint}
        optional
        value={draft.headers}
        onChange={({ target }) => onChange({ headers: target.value })}
      />
    </fieldset>
  );
}

/** An owner lets actions reach a system; everybody else reads who can. */
export function AllowHost({ host }: { host: string }) {
  const a = useTexts().actions;
  const may = useMay();
  const allow = useMutation({
    mutationFn: async () => {
      const { settings } = await call('getOwnBusiness', {});
      return patchBusiness({ action_hosts: [...new Set([...settings.action_hosts, host])] });
    },
    onSuccess: () => refresh('listActions', 'getOwnBusiness'),
  });
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-card border border-border bg-raised p-3">
      <p className="min-w-0 flex-1">{may('settings.manage') ? a.allowHint(host) : a.askOwner(host)}</p>
      {may('settings.manage') ? (
        <Button busy={allow.isPending} onClick={() => allow.mutate()}>
          {a.allow}
        </Button>
      ) : null}
      <ProblemNote error={allow.error} />
    </div>
  );
}
