import { type FormEvent, useState } from 'react';
import { ApiError, problemText } from '../../api/problem.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';

/** Asks for the password again before something that weakens or opens the account. */
export function PasswordStep(props: {
  action: string;
  busy: boolean;
  error: unknown;
  onPassword: (password: string) => void;
  onCancel: () => void;
}) {
  const t = useTexts();
  const [password, setPassword] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    props.onPassword(password);
  };
  const wrong = props.error instanceof ApiError && props.error.code === 'invalid_credentials';
  return (
    <form onSubmit={onSubmit}>
      <TextField
        label={t.account.confirmPassword}
        type="password"
        autoComplete="current-password"
        autoFocus
        required
        value={password}
        error={wrong ? t.account.currentWrong : props.error ? problemText(props.error, t) : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Actions>
        <Button onClick={props.onCancel}>{t.common.cancel}</Button>
        <Button type="submit" look="primary" busy={props.busy}>
          {props.action}
        </Button>
      </Actions>
    </form>
  );
}
