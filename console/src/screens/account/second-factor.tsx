import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { TurnOff } from './turn-off.tsx';
import { TurnOn } from './turn-on.tsx';

/** Whether a code is asked after the password, and turning that on or off. */
export function SecondFactor() {
  const t = useTexts();
  const { second_factor, second_factor_required } = useSession();
  const [dialog, setDialog] = useState<'on' | 'off' | null>(null);
  const Icon = second_factor ? ShieldCheck : ShieldAlert;
  const missing = second_factor_required && !second_factor;
  return (
    <Section
      title={t.account.factorTitle}
      lead={t.account.factorLead}
      action={
        second_factor ? (
          <Button onClick={() => setDialog('off')}>{t.account.turnOff}</Button>
        ) : (
          <Button look="primary" onClick={() => setDialog('on')}>
            {t.account.turnOn}
          </Button>
        )
      }
    >
      <p
        className={`flex items-start gap-2 ${second_factor ? 'text-answered' : missing ? 'text-waiting' : 'text-muted'}`}
      >
        <Icon size={18} aria-hidden className="mt-px shrink-0" />
        {second_factor ? t.account.factorOn : missing ? t.account.factorRequired : t.account.factorOff}
      </p>
      {dialog === 'on' ? <TurnOn onClose={() => setDialog(null)} /> : null}
      {dialog === 'off' ? <TurnOff onClose={() => setDialog(null)} /> : null}
    </Section>
  );
}
