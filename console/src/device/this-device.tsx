import { BellRing, Send } from 'lucide-react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/choice.tsx';
import { ClockField } from '../ui/clock-field.tsx';
import type { Choices } from './device.ts';
import { useDeviceState } from './use-device-state.ts';

/** Has this device told when somebody is needed, and what of it. */
export function ThisDevice({ onChange }: { onChange?: () => void }) {
  const t = useTexts();
  const device = useDeviceState(onChange);
  const { state, trial } = device;
  if (!state) return <p className="text-muted">{t.device.looking}</p>;
  if (state.kind === 'unable') return <p className="max-w-[68ch] text-muted">{unableText(t.device)}</p>;
  if (state.kind !== 'on') {
    return (
      <div className="flex flex-col items-start gap-3">
        {state.kind === 'blocked' ? <p className="text-2 text-failed">{t.inbox.notifyBlocked}</p> : null}
        <Button look="primary" icon={BellRing} busy={device.busy} onClick={device.turnOn}>
          {t.device.turnOn}
        </Button>
      </div>
    );
  }
  return (
    <>
      <ChoiceSwitches choices={state.choices} onChange={device.choose} />
      <div className="flex flex-wrap items-center gap-3">
        <Button icon={Send} busy={trial.isPending} onClick={() => trial.mutate()}>
          {t.device.tryIt}
        </Button>
        <Button onClick={device.turnOff}>{t.device.turnOff}</Button>
        <p role="status" className={`text-2 ${trial.data?.ok ? 'text-muted' : 'text-failed'}`}>
          {trial.data ? (trial.data.ok ? t.device.tried : trial.data.detail) : null}
          {trial.error ? t.device.tryFailed : null}
        </p>
      </div>
    </>
  );
}

/** An iPhone shows notifications only of what is on its home screen. */
function unableText(words: { unable: string; unableOnPhone: string }): string {
  return /iPhone|iPad/.test(navigator.userAgent) ? words.unableOnPhone : words.unable;
}

function ChoiceSwitches({ choices, onChange }: { choices: Choices; onChange: (choices: Choices) => void }) {
  const t = useTexts();
  const flags = ['waiting', 'held', 'drafts', 'words', 'office_hours'] as const;
  return (
    <>
      {flags.map((name) => (
        <Switch
          key={name}
          label={t.device.choices[name]}
          hint={name === 'words' ? t.device.wordsHint : undefined}
          checked={choices[name]}
          onChange={(on) => onChange({ ...choices, [name]: on })}
        />
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Switch
          label={t.device.quiet}
          checked={choices.quiet !== null}
          onChange={(on) => onChange({ ...choices, quiet: on ? { from: '20:00', to: '07:00' } : null })}
        />
        {choices.quiet ? (
          <span className="flex items-center gap-1.5">
            <ClockField
              label={t.device.quietFrom}
              value={choices.quiet.from}
              onChange={(from) => onChange({ ...choices, quiet: { from, to: choices.quiet?.to ?? from } })}
            />
            <span aria-hidden>–</span>
            <ClockField
              label={t.device.quietTo}
              value={choices.quiet.to}
              onChange={(to) => onChange({ ...choices, quiet: { to, from: choices.quiet?.from ?? to } })}
            />
          </span>
        ) : null}
      </div>
    </>
  );
}
