import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { call } from '../../api/call.ts';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioCards, Switch } from '../../ui/choice.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import type { SettingsDraft } from './settings.tsx';

const moments = ['waiting', 'always', 'never'] as const;

/** Who is told by mail and when, who answers mail that comes in, and whether mail arrives at all. */
export function MailSection({ draft: { value, set } }: { draft: SettingsDraft }) {
  const t = useTexts();
  const { data: health } = useQuery(apiQuery('health', { query: { deep: '1' } }));
  const { notify } = value;
  return (
    <Section
      id="set-mail"
      title={t.settings.mail}
      lead={health?.mail === false ? t.settings.notifyNoMail : t.settings.mailLead}
    >
      <RadioCards
        legend={t.settings.notifyWhen}
        value={notify.when}
        options={moments.map((when) => ({ value: when, ...t.settings.notifyMoments[when] }))}
        onChange={(when) => set({ notify: { ...notify, when } })}
      />
      {notify.when === 'never' ? null : (
        <WordsField
          label={t.settings.notify}
          hint={t.settings.notifyHint}
          placeholder="team@example.com"
          words={notify.emails}
          max={10}
          onChange={(emails) => set({ notify: { ...notify, emails } })}
        />
      )}
      <Switch
        label={t.settings.mailAssistant}
        hint={t.settings.mailAssistantHint}
        checked={value.mail_assistant}
        onChange={(mail_assistant) => set({ mail_assistant })}
      />
      {health?.mail ? <TestMail /> : null}
    </Section>
  );
}

/** Sends a mail to whoever asks, and shows what the mail server answered. */
function TestMail() {
  const t = useTexts();
  const test = useMutation({ mutationFn: () => call('testMail', { body: {} }) });
  return (
    <div className="flex flex-col items-start gap-3">
      <Button busy={test.isPending} onClick={() => test.mutate()}>
        {t.settings.testMail}
      </Button>
      <div aria-live="polite" className="flex w-full flex-col gap-3">
        {test.data ? (
          <p className="flex flex-wrap items-center gap-2 [overflow-wrap:anywhere]">
            <Badge meaning={test.data.ok ? 'answered' : 'failed'} icon={test.data.ok ? Check : X}>
              {test.data.ok ? t.settings.testTaken : t.settings.testRefused}
            </Badge>
            {t.settings.testAnswer(test.data.to, test.data.answer, test.data.ms)}
          </p>
        ) : null}
        {test.data?.inbox_address ? (
          <CopyField label={t.settings.inboxAddress} value={test.data.inbox_address} />
        ) : null}
      </div>
      <ProblemNote error={test.error} />
    </div>
  );
}
