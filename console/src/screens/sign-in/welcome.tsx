import { useMutation } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ApiError, problemText } from '../../api/problem.ts';
import { forgetSession } from '../../session/session.ts';
import { at, side } from '../../session/side.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { EntryCard } from './entry-card.tsx';

/** Where an invitation or a reset link leads: choose a password, and be signed in. */
export function Welcome() {
  const t = useTexts();
  const router = useRouter();
  const [token] = useState(() => window.location.hash.slice(1));
  const [password, setPassword] = useState('');
  const redeem = useMutation({
    mutationFn: () => call('redeemLink', { body: { token, new_password: password } }),
    onSuccess: () => {
      // Signed in by now, unless a second factor is asked or another person of this browser was.
      forgetSession();
      toast.say(t.signIn.redeemed);
      // Replaced, so that going back doesn't lead to a link that is used up.
      router.history.replace(at(`${side}/`));
    },
  });
  const gone = token.length < 20 || (redeem.error instanceof ApiError && redeem.error.code === 'not_found');
  if (gone) {
    return (
      <EntryCard title={t.signIn.redeemTitle} text={t.signIn.linkGone}>
        <Link to="/forgot" className={buttonClass('primary', 'w-full')}>
          {t.signIn.askAgain}
        </Link>
      </EntryCard>
    );
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    redeem.mutate();
  };
  const refused = redeem.error instanceof ApiError ? redeem.error.field('new_password') : undefined;
  return (
    <EntryCard title={t.signIn.redeemTitle} text={t.signIn.redeemText}>
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        <TextField
          label={t.signIn.newPassword}
          type="password"
          autoComplete="new-password"
          required
          minLength={8}
          maxLength={128}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={redeem.error ? (refused ?? problemText(redeem.error, t)) : undefined}
        />
        <Button type="submit" look="primary" busy={redeem.isPending}>
          {t.signIn.setPassword}
        </Button>
      </form>
    </EntryCard>
  );
}
