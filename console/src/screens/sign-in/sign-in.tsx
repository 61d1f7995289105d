import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { credentials } from '../../api/credentials.ts';
import { ApiError, problemText } from '../../api/problem.ts';
import { forgetSession } from '../../session/session.ts';
import { side } from '../../session/side.ts';
import { type Texts, useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { EntryCard } from './entry-card.tsx';

/** Signing in to either side, with the second step for those who have one. */
export function SignIn() {
  const t = useTexts();
  const [typed, setTyped] = useState({ email: '', password: '', code: '' });
  const [step, setStep] = useState<'password' | 'code'>('password');
  const { busy, error, submit } = useSignIn(step, () => setStep('code'));
  const set = (name: keyof typeof typed) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit(typed);
  };
  const admin = side === '/mission-control';
  if (step === 'code') {
    return (
      <EntryCard title={t.signIn.codeTitle} text={t.signIn.codeText}>
        <form onSubmit={onSubmit} className="flex flex-col gap-4">
          <TextField
            // The step exists for this field alone.
            autoFocus
            label={t.signIn.code}
            autoComplete="one-time-code"
            spellCheck={false}
            required
            value={typed.code}
            onChange={set('code')}
            error={error}
          />
          <Button type="submit" look="primary" busy={busy}>
            {t.signIn.confirm}
          </Button>
          <Button look="quiet" onClick={() => window.location.reload()}>
            {t.signIn.useOther}
          </Button>
        </form>
      </EntryCard>
    );
  }
  return (
    <EntryCard
      title={admin ? t.signIn.titleAdmin : t.signIn.titleCustomer}
      below={
        <a href={admin ? '/portal' : '/mission-control'} className="underline underline-offset-2">
          {admin ? t.signIn.otherSideAdmin : t.signIn.otherSideCustomer}
        </a>
      }
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        <TextField
          label={t.signIn.email}
          type="email"
          autoComplete="username"
          required
          value={typed.email}
          onChange={set('email')}
        />
        <TextField
          label={t.signIn.password}
          type="password"
          autoComplete="current-password"
          required
          value={typed.password}
          onChange={set('password')}
          error={error}
        />
        <Button type="submit" look="primary" busy={busy}>
          {t.signIn.signIn}
        </Button>
        <Link to="/forgot" className="self-center text-2 text-muted underline underline-offset-2">
          {t.signIn.forgot}
        </Link>
      </form>
    </EntryCard>
  );
}

/** Sends the credentials and opens the screen the person wanted. */
function useSignIn(step: 'password' | 'code', askCode: () => void) {
  const t = useTexts();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const submit = async (typed: { email: string; password: string; code: string }) => {
    setBusy(true);
    setError(undefined);
    const { email, password } = typed;
    const body = step === 'code' ? { ...typed, code: typed.code.trim() } : { email, password };
    try {
      const reply = await call(side === '/portal' ? 'customerLogin' : 'adminLogin', { body });
      forgetSession();
      credentials.setCsrf(reply.csrf_token);
      router.history.push(`${side}${safePath(next)}`);
    } catch (cause) {
      if (cause instanceof ApiError && cause.code === 'second_factor_required' && step === 'password')
        askCode();
      else setError(refusal(cause, step, t));
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, submit };
}

function refusal(cause: unknown, step: 'password' | 'code', t: Texts): string {
  if (!(cause instanceof ApiError) || cause.problem.status !== 401) return problemText(cause, t);
  return step === 'code' ? t.signIn.codeWrong : t.signIn.wrong;
}

/** A path inside this app; anything that could lead elsewhere becomes the start. */
function safePath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/';
}
