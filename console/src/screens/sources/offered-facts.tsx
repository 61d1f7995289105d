import { useMutation, useQuery } from '@tanstack/react-query';
import { apiQuery, refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';
import { patchBusiness } from '../settings/patch-business.ts';
import type { Source } from './start-reading.ts';

type Offered = NonNullable<Source['offered']>;

/** Monday first; the wire counts from Sunday. */
const week = [1, 2, 3, 4, 5, 6, 0];

/** Address, phone and hours that the site says in data for machines; taken over by one press, never unasked. */
export function OfferedFacts({ offered }: { offered: Offered }) {
  const { texts: t, language } = useSpeech();
  const may = useMay()('settings.manage');
  const business = useQuery({ ...apiQuery('getOwnBusiness', {}), enabled: may });
  const { facts, office_hours } = offered;
  const use = useMutation({
    mutationFn: () => patchBusiness({ facts, ...(office_hours.length > 0 ? { office_hours } : {}) }),
    onSuccess: async ({ awaiting = [] }) => {
      toast.say(awaiting.length > 0 ? t.common.savedWaits : t.sources.used);
      await refresh('getOwnBusiness');
    },
  });
  const same = business.data !== undefined && isSaid(offered, business.data.settings);
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const rows = Object.entries(facts).filter(([, text]) => text);
  const labels: Record<string, string> = t.settings.facts;
  return (
    <Section title={t.sources.offeredTitle} lead={t.sources.offeredLead}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {rows.map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{labels[name] ?? name}</dt>
            <dd className="[overflow-wrap:anywhere]">{text}</dd>
          </div>
        ))}
        {office_hours.length > 0 ? (
          <div className="contents">
            <dt className="text-muted">{t.sources.offeredHours}</dt>
            <dd>
              <ul>
                {week.flatMap((number) =>
                  office_hours
                    .filter((hours) => hours.day === number)
                    .map(({ from, to }) => (
                      <li key={`${number} ${from}`}>
                        {day.format(Date.UTC(2026, 0, 4 + number))} {from}–{to}
                      </li>
                    )),
                )}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
      <ProblemNote error={use.error} />
      {may && !same ? (
        <Button className="self-start" busy={use.isPending} onClick={() => use.mutate()}>
          {t.sources.useOffered}
        </Button>
      ) : (
        <p className="text-2 text-muted">{may ? t.sources.offeredAlready : t.sources.askOwner}</p>
      )}
    </Section>
  );
}

function isSaid(
  { facts, office_hours }: Offered,
  settings: Pick<Offered, 'facts' | 'office_hours'>,
): boolean {
  const known: Record<string, string | undefined> = settings.facts;
  const sorted = (hours: Offered['office_hours']) =>
    hours
      .map(({ day, from, to }) => `${day} ${from} ${to}`)
      .sort()
      .join();
  const sameHours = office_hours.length === 0 || sorted(office_hours) === sorted(settings.office_hours);
  return sameHours && Object.entries(facts).every(([name, text]) => known[name] === text);
}
