import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { apiQuery, refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { patchBusiness } from '../settings/patch-business.ts';
import { localZone, ZoneField } from '../settings/zone-field.tsx';

/** Name and language of the business; the time zone is guessed from the browser, and asked. */
export function ProfileStep() {
  const t = useTexts();
  const may = useMay();
  return may('settings.manage') ? <ProfileForm /> : <p className="text-muted">{t.frame.notAllowedText}</p>;
}

function ProfileForm() {
  const { texts: t, language: spoken } = useSpeech();
  const { data: business } = useSuspenseQuery(apiQuery('getOwnBusiness', {}));
  const { time_zone, language } = business.settings;
  // A business nobody has set up yet probably speaks as its owner does, and is where she is.
  const untouched = time_zone === 'UTC' && language === 'en';
  const [profile, setProfile] = useState({
    name: business.name,
    language: untouched ? spoken : language,
    time_zone: untouched ? localZone() : time_zone,
  });
  const save = useMutation({
    mutationFn: () => patchBusiness(profile),
    onSuccess: async () => {
      await refresh('getOwnBusiness', 'setupState', 'listBusinesses');
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
        value={profile.name}
        onChange={(event) => setProfile({ ...profile, name: event.target.value })}
      />
      <Select
        label={t.settings.language}
        value={profile.language}
        options={Object.entries(t.settings.languages)}
        onChange={(event) => setProfile({ ...profile, language: event.target.value })}
      />
      <ZoneField value={profile.time_zone} onChange={(zone) => setProfile({ ...profile, time_zone: zone })} />
      <ProblemNote error={save.error} />
      <Button type="submit" look="primary" busy={save.isPending} className="self-start max-sm:self-stretch">
        {t.setup.saveProfile}
      </Button>
    </form>
  );
}
