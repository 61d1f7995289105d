import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';

/** Asks why, which the business's people will read, and suspends it. */
export function SuspendBusiness(props: { business: { id: string; name: string }; onClose: () => void }) {
  const t = useTexts();
  const { id, name } = props.business;
  const [reason, setReason] = useState('');
  const suspend = useMutation({
    mutationFn: () => call('updateBusiness', { params: { id }, body: { status: 'suspended', reason } }),
    onSuccess: async () => {
      await refresh('platformUsage', 'listBusinesses');
      toast.say(t.platform.suspendedNow(name));
      props.onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    suspend.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={t.platform.suspendTitle(name)}
      description={t.platform.suspendText}
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        <TextArea
          label={t.platform.reason}
          hint={t.platform.suspendHint}
          required
          autoFocus
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ProblemNote error={suspend.error} />
        <Actions>
          <Button onClick={props.onClose}>{t.common.cancel}</Button>
          <Button type="submit" look="danger" busy={suspend.isPending} disabled={reason.trim() === ''}>
            {t.platform.suspend}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
