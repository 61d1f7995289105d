import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { apiQuery } from '../../api/query.ts';
import { formatCount } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { Section } from '../../ui/page.tsx';
import { UsageList } from './usage-list.tsx';

/** What a business has bought and used of it; nothing at all where the operator has no plans. */
export function PlanSection() {
  const { texts: t, language } = useSpeech();
  const { data: account } = useQuery(apiQuery('getPlan', {}));
  if (!account?.plan) return null;
  const { plan, plans, beyond, credits_left } = account;
  const count = (value: number) => formatCount(value, language);
  const others = plans.filter(({ id }) => id !== plan.id);
  const messages = account.usage.find(({ name }) => name === 'messages');
  return (
    <Section id="set-plan" title={t.settings.plan} lead={t.settings.planLead(plan.name, plan.price)}>
      {messages?.state === 'reached' && credits_left <= 0 ? (
        <p role="status" className="flex gap-2 rounded-control bg-raised px-3 py-2">
          <TriangleAlert size={18} aria-hidden className="mt-0.5 shrink-0 text-waiting" />
          {t.settings.planReached}
        </p>
      ) : null}
      <UsageList usage={account.usage} currency={plan.currency} />
      {credits_left > 0 ? (
        <p className="text-2 text-muted">{t.settings.planLeft(count(credits_left))}</p>
      ) : null}
      {beyond.from_credits > 0 || beyond.to_people > 0 ? (
        <p className="text-2 text-muted">
          {t.settings.planBeyond(count(beyond.from_credits), count(beyond.to_people))}
        </p>
      ) : null}
      {others.length > 0 ? (
        <div>
          <h3 className="text-2 font-medium">{t.settings.planOthers}</h3>
          <ul className="mt-1 flex flex-col gap-1 text-2">
            {others.map((other) => (
              <li key={other.id}>
                {other.name}: {other.price}
                {other.limits.messages === undefined
                  ? null
                  : `, ${t.settings.planMessages(count(other.limits.messages))}`}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  );
}
