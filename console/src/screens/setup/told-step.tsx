import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { apiQuery, refresh } from '../../api/query.ts';
import { ThisDevice } from '../../device/this-device.tsx';
import { useMay, useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { patchBusiness } from '../settings/patch-business.ts';

/** Where somebody hears of a visitor who waits: by mail, and on this device. */
export function ToldStep() {
  const t = useTexts();
  const may = useMay();
  return (
    <>
      {may('settings.manage') ? <MailForm /> : null}
      <section className="flex flex-col gap-3 rounded-card border border-border p-4">
        <h3 className="font-semibold">{t.device.title}</h3>
        <p className="max-w-[68ch] text-2 text-muted">{t.setup.toldDevice}</p>
        <ThisDevice onChange={() => void refresh('setupState')} />
      </section>
    </>
  );
}

function MailForm() {
  const t = useTexts();
  const { user } = useSession();
  const { data: business } = useSuspenseQuery(apiQuery('getOwnBusiness', {}));
  const { data: health } = useQuery(apiQuery('health', { query: { deep: '1' } }));
  const [email, setEmail] = useState(business.settings.notify_email || user.email);
  const save = useMutation({
    mutationFn: () => patchBusiness({ notify_email: email }),
    onSuccess: () => refresh('getOwnBusiness', 'setupState'),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="flex max-w-md flex-col gap-3">
      <TextField
        label={t.setup.toldMail}
        hint={health?.mail === false ? t.settings.notifyNoMail : t.setup.toldMailHint}
        type="email"
        required
        maxLength={254}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <ProblemNote error={save.error} />
      <Button type="submit" look="primary" busy={save.isPending} className="self-start max-sm:self-stretch">
        {t.setup.toldSave}
      </Button>
    </form>
  );
}
