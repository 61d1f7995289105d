import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ApiError, problemText } from '../../api/problem.ts';
import { queryClient } from '../../api/query.ts';
import { sessionQuery } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';

/** Turns the second factor off after asking for the password and a code. */
export function TurnOff({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const [typed, setTyped] = useState({ password: '', code: '' });
  const remove = useMutation({
    mutationFn: () => call('removeSecondFactor', { body: typed }),
    onSuccess: async () => {
      await queryClient.invalidateQueries(sessionQuery);
      toast.say(t.account.turnedOff);
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate();
  };
  const wrong = remove.error instanceof ApiError && remove.error.problem.status === 401;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.account.turnOffTitle}
      description={t.account.turnOffText}
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        <TextField
          label={t.account.confirmPassword}
          type="password"
          autoComplete="current-password"
          autoFocus
          required
          value={typed.password}
          onChange={(event) => setTyped({ ...typed, password: event.target.value })}
        />
        <TextField
          label={t.account.anyCode}
          autoComplete="one-time-code"
          spellCheck={false}
          required
          maxLength={40}
          value={typed.code}
          error={remove.error ? (wrong ? t.account.turnOffWrong : problemText(remove.error, t)) : undefined}
          onChange={(event) => setTyped({ ...typed, code: event.target.value })}
        />
        <Actions>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" look="primary" busy={remove.isPending}>
            {t.account.turnOff}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
