import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { apiQuery, refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { patchBusiness } from '../settings/patch-business.ts';

/** Name and language of the business; the time zone is taken from the browser when none was chosen. */
export function ProfileStep() {
  const t = useTexts();
  const may = useMay();
  return may('settings.manage') ? <ProfileForm /> : <p className="text-muted">{t.frame.notAllowedText}</p>;
}

function ProfileForm() {
  const t = useTexts();
  const { data: business } = useSuspenseQuery(apiQuery('getOwnBusiness', {}));
  const draft = useDraft({ name: business.name, language: business.settings.language });
  const zone = business.settings.time_zone === 'UTC' ? localZone() : business.settings.time_zone;
  const save = useMutation({
    mutationFn: () => patchBusiness({ ...draft.value, time_zone: zone }),
    onSuccess: async () => {
      await refresh('getOwnBusiness', 'setupState', 'listBusinesses');
      draft.reset();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="flex max-w-md flex-col gap-4">
      <TextField
        label={t.settings.name}
        required
        maxLength={120}
        value={draft.value.name}
        onChange={(event) => draft.set({ name: event.target.value })}
      />
      <Select
        label={t.settings.language}
        value={draft.value.language}
        options={Object.entries(t.settings.languages)}
        onChange={(event) => draft.set({ language: event.target.value })}
      />
      <ProblemNote error={save.error} />
      <Button type="submit" look="primary" busy={save.isPending} className="self-start max-sm:self-stretch">
        {t.setup.saveProfile}
      </Button>
    </form>
  );
}

const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
