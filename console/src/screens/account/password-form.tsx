import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ApiError, problemText } from '../../api/problem.ts';
import { queryClient, refresh } from '../../api/query.ts';
import { sessionQuery, useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';

const empty = { current_password: '', new_password: '' };

/** Changes the password; every other login ends with it. */
export function PasswordForm() {
  const t = useTexts();
  const { user } = useSession();
  const [typed, setTyped] = useState(empty);
  const change = useMutation({
    mutationFn: () => call('changePassword', { body: typed }),
    onSuccess: async () => {
      setTyped(empty);
      toast.say(t.account.changed);
      await queryClient.invalidateQueries(sessionQuery);
      await refresh('listLogins');
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const error = change.error;
  const wrong = error instanceof ApiError && error.code === 'invalid_credentials';
  const weak = error instanceof ApiError ? error.field('new_password') : undefined;
  return (
    <Section title={t.account.passwordTitle} lead={t.account.passwordLead}>
      <form onSubmit={onSubmit} className="flex max-w-md flex-col gap-4">
        <input type="hidden" name="username" autoComplete="username" value={user.email} readOnly />
        <TextField
          label={t.account.current}
          type="password"
          autoComplete="current-password"
          required
          value={typed.current_password}
          error={wrong ? t.account.currentWrong : undefined}
          onChange={(event) => setTyped({ ...typed, current_password: event.target.value })}
        />
        <TextField
          label={t.account.next}
          hint={t.account.nextHint}
          type="password"
          autoComplete="new-password"
          required
          minLength={8}
          maxLength={128}
          value={typed.new_password}
          error={error && !wrong ? (weak ?? problemText(error, t)) : undefined}
          onChange={(event) => setTyped({ ...typed, new_password: event.target.value })}
        />
        <Actions>
          <Button type="submit" busy={change.isPending}>
            {t.account.change}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}
