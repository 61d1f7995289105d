import { useSpeech, useTexts } from '../../texts/texts.tsx';
import type { Approval } from './approval-title.ts';
import { settingText } from './setting-text.ts';

/** Settings beside each other: what visitors are told now, and what they would be. */
export function SettingsChange({ approval: { before, after } }: { approval: Approval }) {
  const { texts: t, language } = useSpeech();
  return (
    <dl className="flex flex-col gap-3">
      {Object.keys(after).map((name) => (
        <div key={name}>
          <dt className="mb-1 text-2 font-medium">{t.approvals.names[name] ?? name}</dt>
          <dd className="grid gap-2 text-2 sm:grid-cols-2">
            <Side
              heading={t.approvals.toldNow}
              text={settingText(t, language, name, before[name], after[name])}
            />
            <Side
              heading={t.approvals.toldThen}
              text={settingText(t, language, name, after[name], after[name])}
              changed
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Side({ heading, text, changed = false }: { heading: string; text: string; changed?: boolean }) {
  const t = useTexts();
  return (
    <div className={`rounded-control p-2 ${changed ? 'tint-[var(--answered)]' : 'bg-raised'}`}>
      <span className="block text-1 text-muted">{heading}</span>
      <span className="block [overflow-wrap:anywhere] whitespace-pre-wrap">
        {text || t.approvals.nothing}
      </span>
    </div>
  );
}
