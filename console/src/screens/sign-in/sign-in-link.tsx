import { useMutation } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { credentials } from '../../api/credentials.ts';
import { ApiError } from '../../api/problem.ts';
import { forgetSession } from '../../session/session.ts';
import { at, side } from '../../session/side.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { EntryCard } from './entry-card.tsx';

/** Where a sign-in link leads: signs in once, asks the second factor, and takes a new password along. */
export function SignInLink() {
  const t = useTexts();
  const [token] = useState(() => window.location.hash.slice(1));
  const [typed, setTyped] = useState({ password: '', code: '' });
  const [asksCode, setAsksCode] = useState(false);
  const open = useLink(token, () => setAsksCode(true));
  const code = open.error instanceof ApiError ? open.error.code : null;
  if (token.length < 20 || code === 'not_found') {
    return (
      <EntryCard title={t.signIn.linkTitle} text={t.signIn.signInLinkGone}>
        <Link to="/sign-in" className={buttonClass('primary', 'w-full')}>
          {t.signIn.toSignIn}
        </Link>
      </EntryCard>
    );
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate(typed);
  };
  const refused = open.error instanceof ApiError ? open.error.field('new_password') : undefined;
  const wrongCode = code === 'invalid_credentials' ? t.signIn.codeWrong : undefined;
  return (
    <EntryCard title={t.signIn.linkTitle} text={t.signIn.linkText}>
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        {asksCode ? (
          <TextField
            autoFocus
            label={t.signIn.code}
            hint={t.signIn.codeText}
            autoComplete="one-time-code"
            spellCheck={false}
            required
            maxLength={40}
            value={typed.code}
            error={wrongCode}
            onChange={(event) => setTyped({ ...typed, code: event.target.value })}
          />
        ) : null}
        <TextField
          label={t.signIn.newPassword}
          hint={t.signIn.newPasswordHint}
          type="password"
          autoComplete="new-password"
          optional
          minLength={8}
          maxLength={128}
          value={typed.password}
          error={refused && typed.password === '' ? t.signIn.passwordNeeded : refused}
          onChange={(event) => setTyped({ ...typed, password: event.target.value })}
        />
        {refused || wrongCode || code === 'second_factor_required' ? null : (
          <ProblemNote error={open.error} />
        )}
        <Button type="submit" look="primary" busy={open.isPending}>
          {t.signIn.signIn}
        </Button>
      </form>
    </EntryCard>
  );
}

/** Exchanges the link's secret for a login and opens the start. */
function useLink(token: string, askCode: () => void) {
  const router = useRouter();
  return useMutation({
    mutationFn: ({ password, code }: { password: string; code: string }) =>
      call('signInByLink', {
        body: {
          token,
          ...(code.trim() ? { code: code.trim() } : {}),
          ...(password ? { new_password: password } : {}),
        },
      }),
    onSuccess: (reply) => {
      forgetSession();
      credentials.setCsrf(reply.csrf_token);
      // Replaced, so that going back doesn't lead to a link that is used up.
      router.history.replace(at(`${side}/`));
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'second_factor_required') askCode();
    },
  });
}
