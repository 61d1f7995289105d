import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { credentials } from '../../api/credentials.ts';
import { ApiError, problemText } from '../../api/problem.ts';
import { Suspension } from '../../frame/suspended.tsx';
import { forgetSession } from '../../session/session.ts';
import { at, side } from '../../session/side.ts';
import { type Texts, useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ChooseBusiness } from './choose-business.tsx';
import { EntryCard } from './entry-card.tsx';

interface Typed {
  email: string;
  password: string;
  code: string;
  business_id?: string;
}

/** What the server asks for next. */
type Step =
  | { kind: 'password' | 'code' }
  | { kind: 'business'; businesses: readonly Business[] }
  /** Nothing: it says why nobody gets in. */
  | { kind: 'suspended'; business: string; reason: string | null; contact: string | null };

interface Business {
  id: string;
  name: string;
}

/** Signing in to either side, with further steps for those who have several businesses or a second factor. */
export function SignIn() {
  const t = useTexts();
  const [typed, setTyped] = useState<Typed>({ email: '', password: '', code: '' });
  const { step, busy, error, submit } = useSignIn();
  const set = (name: keyof typeof typed) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit(typed);
  };
  const admin = side === '/mission-control';
  if (step.kind === 'business') {
    const onChoose = (business_id: string) => {
      setTyped({ ...typed, business_id });
      void submit({ ...typed, business_id });
    };
    return <ChooseBusiness businesses={step.businesses} busy={busy} error={error} onChoose={onChoose} />;
  }
  if (step.kind === 'suspended') {
    return (
      <Suspension {...step}>
        <Button look="primary" busy={busy} onClick={() => void submit(typed)}>
          {t.common.tryAgain}
        </Button>
        <Button look="quiet" onClick={() => window.location.reload()}>
          {t.signIn.useOther}
        </Button>
      </Suspension>
    );
  }
  if (step.kind === 'code') {
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
        <a href={at(admin ? '/portal' : '/mission-control')} className="underline underline-offset-2">
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
function useSignIn() {
  const t = useTexts();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const [step, setStep] = useState<Step>({ kind: 'password' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const submit = async ({ code, ...typed }: Typed) => {
    setBusy(true);
    setError(undefined);
    const body = step.kind === 'code' ? { ...typed, code: code.trim() } : typed;
    try {
      const reply = await call(side === '/portal' ? 'customerLogin' : 'adminLogin', { body });
      forgetSession();
      credentials.setCsrf(reply.csrf_token);
      router.history.push(at(side + safePath(next)));
    } catch (cause) {
      const next = nextStep(cause);
      if (next && next.kind !== step.kind) setStep(next);
      else setError(refusal(cause, step.kind, t));
    } finally {
      setBusy(false);
    }
  };
  return { step, busy, error, submit };
}

/** What a refusal asks for, if it asks for something. */
function nextStep(cause: unknown): Step | null {
  if (!(cause instanceof ApiError)) return null;
  if (cause.code === 'second_factor_required') return { kind: 'code' };
  const { business = '', reason = null, contact = null } = cause.problem;
  if (cause.code === 'business_suspended') return { kind: 'suspended', business, reason, contact };
  if (cause.code !== 'choose_business') return null;
  return { kind: 'business', businesses: cause.problem.businesses ?? [] };
}

function refusal(cause: unknown, step: Step['kind'], t: Texts): string {
  if (!(cause instanceof ApiError) || cause.problem.status !== 401) return problemText(cause, t);
  return step === 'code' ? t.signIn.codeWrong : t.signIn.wrong;
}

/** A path inside this app; anything that could lead elsewhere becomes the start. */
function safePath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/';
}
