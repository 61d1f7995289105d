import { type WebhookFormat, webhookEvents, webhookFormats } from '@askbob/contract/webhook-events.ts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ApiError } from '../../api/problem.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckList } from '../../ui/choice.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useHasPlan } from '../plan/use-has-plan.ts';

/** Asks for an address and what it is told, and shows its secret once. */
export function MakeWebhook({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={secret ? t.connections.hookMade : t.connections.addHookTitle}
      description={secret ? t.connections.hookMadeText : undefined}
    >
      {secret ? (
        <HookSecret secret={secret} onTaken={onClose} />
      ) : (
        <HookForm onMade={setSecret} onCancel={onClose} />
      )}
    </Dialog>
  );
}

/** The secret of a webhook, shown this once. */
export function HookSecret({ secret, onTaken }: { secret: string; onTaken: () => void }) {
  const t = useTexts();
  return (
    <div className="flex flex-col gap-4">
      <CopyField label={t.connections.secret} value={secret} />
      <Actions>
        <Button look="primary" onClick={onTaken}>
          {t.connections.taken}
        </Button>
      </Actions>
    </div>
  );
}

/** What an address takes, as far as its host tells. */
function formatOf(url: string): WebhookFormat {
  const host = URL.canParse(url.trim()) ? new URL(url.trim()).hostname : '';
  if (host === 'hooks.slack.com') return 'slack';
  return /\.(webhook\.office\.com|logic\.azure\.com|powerplatform\.com)$/.test(host) ? 'teams' : 'standard';
}

function HookForm(props: { onMade: (secret: string) => void; onCancel: () => void }) {
  const t = useTexts();
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<(typeof webhookEvents)[number][]>(['conversation.waiting']);
  const [chosen, setChosen] = useState<WebhookFormat | null>(null);
  const format = chosen ?? formatOf(url);
  const hasPlan = useHasPlan();
  const offered = webhookEvents.filter((event) => hasPlan || !event.startsWith('plan.'));
  const make = useMutation({
    mutationFn: () => call('createWebhook', { body: { url: url.trim(), events, format } }),
    onSuccess: async ({ secret }) => {
      await refresh('listWebhooks');
      props.onMade(secret);
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const wrong = make.error instanceof ApiError ? make.error.field('url') : undefined;
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      <TextField
        label={t.connections.url}
        hint={t.connections.urlHint}
        type="url"
        inputMode="url"
        required
        autoComplete="off"
        value={url}
        error={wrong}
        onChange={({ target }) => setUrl(target.value)}
      />
      <Select
        label={t.connections.format}
        hint={t.connections.formatHints[format]}
        value={format}
        options={webhookFormats.map((each) => [each, t.connections.formats[each]] as const)}
        onChange={({ target }) =>
          setChosen(webhookFormats.find((each) => each === target.value) ?? 'standard')
        }
      />
      <CheckList
        legend={t.connections.what}
        values={events}
        options={offered.map((value) => ({ value, label: t.connections.events[value] }))}
        onChange={setEvents}
      />
      {events.length === 0 ? <p className="text-2 text-waiting">{t.connections.pickEvent}</p> : null}
      {wrong ? null : <ProblemNote error={make.error} />}
      <Actions>
        <Button onClick={props.onCancel}>{t.common.cancel}</Button>
        <Button type="submit" look="primary" disabled={events.length === 0} busy={make.isPending}>
          {t.connections.addHook}
        </Button>
      </Actions>
    </form>
  );
}
