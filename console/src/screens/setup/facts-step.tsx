import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { Holidays } from '../settings/holidays.tsx';
import { patchBusiness } from '../settings/patch-business.ts';
import { Week } from '../settings/week.tsx';
import { localZone, ZoneField } from '../settings/zone-field.tsx';

const asked = ['phone', 'email', 'address', 'parking', 'payment'] as const;

/** What visitors ask of every business: how to reach it, when it is open, where to park, how to pay. */
export function FactsStep() {
  const t = useTexts();
  const may = useMay();
  return may('settings.manage') ? <FactsForm /> : <p className="text-muted">{t.frame.notAllowedText}</p>;
}

function FactsForm() {
  const t = useTexts();
  const { data: business } = useSuspenseQuery(apiQuery('getOwnBusiness', {}));
  const { name, site_hosts, public_chat, settings } = business;
  const { data: sources } = useSuspenseQuery(apiQuery('listSources', { query: { limit: 200 } }));
  const found = foundOnSite(sources.items, settings);
  const draft = useDraft({ ...settings, name, site_hosts, public_chat }, found);
  const { value, set } = draft;
  // Nobody chose UTC where nothing was set yet; what is shown is what is saved.
  const zone = value.time_zone === 'UTC' ? (draft.changes.time_zone ?? localZone()) : value.time_zone;
  const save = useMutation({
    mutationFn: () => patchBusiness({ ...draft.changes, time_zone: zone }),
    onSuccess: async ({ awaiting = [] }) => {
      draft.reset();
      toast.say(awaiting.length > 0 ? t.common.savedWaits : t.common.saved);
      await refresh('getOwnBusiness', 'setupState', 'listApprovals');
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const workdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' }));
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-5">
      {Object.keys(found).length > 0 ? <p className="font-medium">{t.setup.foundOnSite}</p> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {asked.map((fact) => (
          <TextField
            key={fact}
            label={t.settings.facts[fact]}
            optional
            type={fact === 'email' ? 'email' : fact === 'phone' ? 'tel' : 'text'}
            maxLength={fact === 'phone' ? 60 : 250}
            value={value.facts[fact] ?? ''}
            onChange={({ target }) => set({ facts: { ...value.facts, [fact]: target.value } })}
          />
        ))}
      </div>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-2 font-medium">{t.settings.hours}</legend>
        {value.office_hours.length === 0 ? (
          <Button className="self-start" onClick={() => set({ office_hours: workdays })}>
            {t.settings.weekdays}
          </Button>
        ) : null}
        <Week hours={value.office_hours} onChange={(office_hours) => set({ office_hours })} />
        <ZoneField value={zone} onChange={(time_zone) => set({ time_zone })} />
      </fieldset>
      <Holidays draft={draft} />
      <ProblemNote error={save.error} />
      <Button type="submit" look="primary" busy={save.isPending} className="self-start max-sm:self-stretch">
        {t.setup.saveProfile}
      </Button>
    </form>
  );
}

/** What a site of the business says for what nobody has set yet: filled in to be checked, and saved by hand. */
function foundOnSite(
  sources: Reply<'listSources'>['items'],
  settings: Pick<Reply<'getOwnBusiness'>['settings'], 'facts' | 'office_hours'>,
): Partial<typeof settings> {
  const offered = sources.find((source) => source.offered !== null)?.offered;
  if (!offered) return {};
  const known = Object.fromEntries(Object.entries(settings.facts).filter(([, text]) => text));
  const shown = asked.filter((fact) => offered.facts[fact]).map((fact) => [fact, offered.facts[fact]]);
  const facts = { ...Object.fromEntries(shown), ...known };
  return {
    ...(Object.keys(facts).length > Object.keys(known).length ? { facts } : {}),
    ...(settings.office_hours.length === 0 && offered.office_hours.length > 0
      ? { office_hours: offered.office_hours }
      : {}),
  };
}
