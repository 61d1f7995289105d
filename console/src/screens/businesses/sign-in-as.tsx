import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { credentials } from '../../api/credentials.ts';
import { at } from '../../session/side.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** Asks why, then opens the portal in this tab as the owner; the admin's own login waits unharmed. */
export function SignInAs(props: { business: { id: string; name: string }; onClose: () => void }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const signIn = useMutation({
    mutationFn: () => call('signInAs', { params: { id: props.business.id }, body: { reason } }),
    onSuccess: ({ access_token }) => {
      credentials.borrow(access_token);
      window.location.assign(at('/portal'));
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={t.platform.signInAsTitle(props.business.name)}
      description={t.platform.signInAsText}
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        <TextArea
          label={t.platform.reason}
          hint={t.platform.reasonHint}
          required
          autoFocus
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ProblemNote error={signIn.error} />
        <Actions>
          <Button onClick={props.onClose}>{t.common.cancel}</Button>
          <Button type="submit" look="primary" busy={signIn.isPending}>
            {t.platform.signIn}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
