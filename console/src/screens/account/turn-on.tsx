import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ApiError, problemText } from '../../api/problem.ts';
import { queryClient } from '../../api/query.ts';
import { sessionQuery } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { PasswordStep } from './password-step.tsx';
import { QrCode } from './qr-code.tsx';

/** Three steps: the password, the code from the app, the recovery codes. */
export function TurnOn({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const start = useMutation({
    mutationFn: (password: string) => call('startSecondFactor', { body: { password } }),
  });
  const confirm = useMutation({
    mutationFn: (code: string) => call('confirmSecondFactor', { body: { code } }),
    onSuccess: () => queryClient.invalidateQueries(sessionQuery),
  });
  const heading = confirm.data
    ? { title: t.account.recoveryTitle, text: t.account.recoveryText }
    : start.data
      ? { title: t.account.scanTitle, text: t.account.scanText }
      : { title: t.account.turnOnTitle, text: t.account.factorLead };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={heading.title} description={heading.text}>
      {confirm.data ? (
        <RecoveryCodes codes={confirm.data.recovery_codes} onDone={onClose} />
      ) : start.data ? (
        <ScanStep
          factor={start.data}
          busy={confirm.isPending}
          error={confirm.error}
          onCode={(code) => confirm.mutate(code)}
        />
      ) : (
        <PasswordStep
          action={t.account.go}
          busy={start.isPending}
          error={start.error}
          onPassword={(password) => start.mutate(password)}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}

function ScanStep(props: {
  factor: { secret: string; otpauth_url: string };
  busy: boolean;
  error: unknown;
  onCode: (code: string) => void;
}) {
  const t = useTexts();
  const [code, setCode] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    props.onCode(code.replace(/\s/g, ''));
  };
  const refused = props.error instanceof ApiError && [401, 422].includes(props.error.problem.status);
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      <QrCode text={props.factor.otpauth_url} label={t.account.scanAlt} />
      <CopyField label={t.account.cannotScan} value={props.factor.secret} />
      <TextField
        label={t.account.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        required
        maxLength={10}
        value={code}
        error={props.error ? (refused ? t.account.codeWrong : problemText(props.error, t)) : undefined}
        onChange={(event) => setCode(event.target.value)}
      />
      <Actions>
        <Button type="submit" look="primary" busy={props.busy}>
          {t.account.turnOn}
        </Button>
      </Actions>
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTexts();
  const text = codes.join('\n');
  return (
    <>
      <CopyField label={t.account.recoveryCodes} value={text} lines />
      <Actions>
        <Button onClick={() => saveFile('ask-bob-recovery-codes.txt', `${text}\n`)}>
          {t.account.download}
        </Button>
        <Button look="primary" onClick={onDone}>
          {t.account.keptThem}
        </Button>
      </Actions>
    </>
  );
}
