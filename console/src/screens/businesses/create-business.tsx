import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ApiError } from '../../api/problem.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choice.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';
import { WordsField } from '../../ui/words-field.tsx';

/** Creates a business and goes to its people, so that its owner can be invited. */
export function CreateBusiness({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts();
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t.platform.create}
      description={t.platform.createText}
    >
      <BusinessForm onDone={onClose} />
    </Dialog>
  );
}

function BusinessForm({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [fields, setFields] = useState({ name: '', site_hosts: [] as string[], public_chat: false });
  const create = useMutation({
    mutationFn: () => call('createBusiness', { body: fields }),
    onSuccess: async (business) => {
      await refresh('listBusinesses', 'platformUsage');
      toast.say(t.platform.created(business.name));
      onDone();
      await navigate({ to: '/people', search: { business_id: business.id } });
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  const field = (name: string) => (create.error instanceof ApiError ? create.error.field(name) : undefined);
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      <TextField
        label={t.platform.name}
        required
        autoFocus
        maxLength={120}
        value={fields.name}
        error={field('name')}
        onChange={(event) => setFields({ ...fields, name: event.target.value })}
      />
      <WordsField
        label={t.platform.hosts}
        hint={t.platform.hostsHint}
        max={50}
        words={fields.site_hosts}
        error={field('site_hosts')}
        onChange={(site_hosts) => setFields({ ...fields, site_hosts })}
      />
      {fields.site_hosts.length > 0 ? (
        <Switch
          label={t.platform.publicChat}
          checked={fields.public_chat}
          onChange={(public_chat) => setFields({ ...fields, public_chat })}
        />
      ) : null}
      {field('name') || field('site_hosts') ? null : <ProblemNote error={create.error} />}
      <Actions>
        <Button onClick={onDone}>{t.common.cancel}</Button>
        <Button type="submit" look="primary" busy={create.isPending}>
          {t.platform.create}
        </Button>
      </Actions>
    </form>
  );
}
