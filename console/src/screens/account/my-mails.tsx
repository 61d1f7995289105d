import { type OwnMailKind, ownMailKinds } from '@askbob/contract/mail-kinds.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Switch } from '../../ui/choice.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** Which mails the reader is sent; each is kept as it is switched. */
export function MyMails() {
  const t = useTexts();
  const { data: choices, error } = useQuery(apiQuery('myMails', {}));
  const { data: health } = useQuery(apiQuery('health', { query: { deep: '1' } }));
  const change = useMutation({
    mutationFn: (body: Partial<Record<OwnMailKind, boolean>>) => call('updateMyMails', { body }),
    onSettled: () => refresh('myMails'),
  });
  return (
    <Section
      title={t.account.mails}
      lead={health?.mail === false ? t.settings.notifyNoMail : t.account.mailsLead}
    >
      <ProblemNote error={error ?? change.error} />
      {choices
        ? ownMailKinds.map((kind) => (
            <Switch
              key={kind}
              label={t.account.mailKinds[kind].label}
              hint={t.account.mailKinds[kind].hint}
              checked={(change.isPending ? change.variables[kind] : undefined) ?? choices[kind]}
              disabled={change.isPending}
              onChange={(wanted) => change.mutate({ [kind]: wanted })}
            />
          ))
        : null}
    </Section>
  );
}
