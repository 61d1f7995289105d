import { TriangleAlert } from 'lucide-react';
import type { Reply } from '../../api/endpoints.ts';
import { formatCount } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';

/** What is used of each thing that a plan limits, with a bar; what it does not limit is left out. */
export function UsageList({ usage, currency }: { usage: Reply<'getPlan'>['usage']; currency: string }) {
  const { texts: t, language } = useSpeech();
  const limited = usage.filter(({ limit }) => limit !== null);
  if (limited.length === 0) return <p className="text-2">{t.settings.planUnlimited}</p>;
  // Spend is counted in millionths.
  const show = (name: string, value: number) =>
    name === 'model_spend'
      ? new Intl.NumberFormat(language, { style: 'currency', currency }).format(value / 1_000_000)
      : formatCount(value, language);
  return (
    <ul className="flex flex-col gap-3">
      {limited.map(({ name, used, limit, state }) => (
        <li key={name}>
          <div className="mb-1 flex flex-wrap items-center justify-between gap-x-3 text-2">
            <span className="font-medium">{t.settings.planLimits[name]}</span>
            <span className="flex items-center gap-2">
              {state === 'ok' ? null : (
                <Badge meaning={state === 'near' ? 'waiting' : 'refused'} icon={TriangleAlert}>
                  {t.settings.planStates[state]}
                </Badge>
              )}
              {t.settings.planUsed(show(name, used), show(name, limit ?? 0))}
            </span>
          </div>
          <ProgressBar
            label={t.settings.planLimits[name]}
            // Of nothing, all is used.
            {...(limit ? { done: Math.min(used, limit), all: limit } : { done: 1, all: 1 })}
          />
        </li>
      ))}
    </ul>
  );
}
