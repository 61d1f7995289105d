import { useQuery } from '@tanstack/react-query';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { formatShare } from '../../texts/format.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';

type Compared = Reply<'compareStrictness'>;
type Setting = Compared['current'];

const SETTINGS: readonly Setting[] = ['careful', 'balanced', 'bold'];

/** What each setting would have done with the last messages, and the one that visitors' judgements speak for; nothing before there are messages. */
export function StrictnessCompared({ value, choose }: { value: Setting; choose(setting: Setting): void }) {
  const t = useTexts();
  const { language } = useSpeech();
  const may = useMay();
  const { data } = useQuery({
    ...apiQuery('compareStrictness', { query: {} }),
    enabled: may('knowledge.edit'),
    staleTime: 300_000,
  });
  if (!data || data.messages === 0) return null;
  const share = (of: number) => formatShare(of, language);
  return (
    <div className="mt-3 flex flex-col gap-2 text-2">
      <p>{t.settings.strictnessWouldLead(data.messages)}</p>
      <ul className="flex flex-col gap-1">
        {SETTINGS.map((each) => (
          <li key={each}>
            <strong className="font-medium">{t.settings[each]}</strong>
            <span className="text-muted">: {saidOf(data, each, t, share)}</span>
          </li>
        ))}
      </ul>
      {data.proposal && data.proposal !== value ? (
        <Proposal
          name={t.settings[data.proposal]}
          known={data.labelled}
          take={() => choose(data.proposal ?? value)}
        />
      ) : null}
    </div>
  );
}

function saidOf(
  { settings, labelled }: Compared,
  setting: Setting,
  t: ReturnType<typeof useTexts>,
  share: (of: number) => string,
): string {
  const { answered, offered, passed_on, known_right, known_wrong, expected_coverage } = settings[setting];
  return [
    t.settings.strictnessWould(answered, offered, passed_on),
    ...(labelled > 0 ? [t.settings.strictnessKnown(labelled, known_right, known_wrong)] : []),
    ...(expected_coverage === null ? [] : [t.settings.strictnessExpected(share(expected_coverage))]),
  ].join('; ');
}

function Proposal({ name, known, take }: { name: string; known: number; take(): void }) {
  const t = useTexts();
  return (
    <div className="flex flex-wrap items-center gap-3" role="status">
      <p>{t.settings.strictnessProposal(name, known)}</p>
      <Button onClick={take}>{t.settings.strictnessTake(name)}</Button>
    </div>
  );
}
