import { useMutation, useQuery } from '@tanstack/react-query';
import { Monitor } from 'lucide-react';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import { deviceOf } from './device.ts';

/** Where the person is signed in, and ending all of it but here. */
export function Logins() {
  const t = useTexts();
  const logins = useQuery(apiQuery('listLogins', {}));
  const end = useMutation({
    mutationFn: () => call('endOtherLogins', {}),
    onSuccess: async () => {
      toast.say(t.account.ended);
      await refresh('listLogins');
    },
    onError: toast.failed,
  });
  const items = logins.data?.items ?? [];
  return (
    <Section
      title={t.account.loginsTitle}
      lead={t.account.loginsLead}
      action={
        items.length > 1 ? (
          <Button busy={end.isPending} onClick={() => end.mutate()}>
            {t.account.endOthers}
          </Button>
        ) : null
      }
    >
      <ProblemNote error={logins.error} retry={() => void logins.refetch()} />
      {logins.isPending ? <Skeleton rows={2} /> : null}
      <ul className="-my-2 divide-y divide-border">
        {items.map((login) => (
          <li key={login.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <span className="min-w-0 flex-1 basis-56 font-medium">
              {deviceOf(login.user_agent, t.account.onDevice) ?? t.account.unknownDevice}
            </span>
            {login.current ? (
              <Badge meaning="accent" icon={Monitor}>
                {t.account.thisOne}
              </Badge>
            ) : null}
            <span className="text-2 text-muted">
              {t.account.lastUsed} <Ago at={login.last_used_at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
