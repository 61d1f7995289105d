import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { side } from '../../session/side.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { EntryCard } from './entry-card.tsx';

/** Asks for a link that sets a new password; says the same whether or not the address is known. */
export function Forgot() {
  const t = useTexts();
  const [email, setEmail] = useState('');
  const send = useMutation({
    mutationFn: () =>
      call('forgotPassword', { body: { email, kind: side === '/portal' ? 'customer' : 'admin' } }),
  });
  const back = (
    <Link to="/sign-in" className="underline underline-offset-2">
      {t.signIn.toSignIn}
    </Link>
  );
  if (send.isSuccess) {
    return (
      <EntryCard title={t.signIn.sentTitle} below={null}>
        <p role="status" className="mb-4 text-pretty">
          {t.signIn.sentText(email)}
        </p>
        {back}
      </EntryCard>
    );
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <EntryCard title={t.signIn.forgotTitle} text={t.signIn.forgotText} below={back}>
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        <TextField
          label={t.signIn.email}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <ProblemNote error={send.error} />
        <Button type="submit" look="primary" busy={send.isPending}>
          {t.signIn.sendLink}
        </Button>
      </form>
    </EntryCard>
  );
}
