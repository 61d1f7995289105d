import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choice.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import type { SettingsDraft } from './settings.tsx';

/** How long conversations stay, who visitors are, and how people sign in. */
export function Privacy({ draft }: { draft: SettingsDraft }) {
  const t = useTexts();
  const { value, set } = draft;
  const [rotating, setRotating] = useState(false);
  return (
    <>
      <Section id="set-retention" title={t.settings.retention} lead={t.settings.retentionLead}>
        <NumberField
          label={t.settings.retentionAfter}
          unit={t.settings.retentionDays}
          min={1}
          max={3650}
          value={value.retention_days}
          onChange={(retention_days) => set({ retention_days })}
        />
      </Section>
      <Section id="set-besides" title={t.settings.besides}>
        <Switch
          label={t.settings.visitorPage}
          hint={t.settings.visitorPageHint}
          checked={value.visitor_page}
          onChange={(visitor_page) => set({ visitor_page })}
        />
        <Switch
          label={t.settings.transcriptRedacts}
          hint={t.settings.transcriptRedactsHint}
          checked={value.transcript_redacts}
          onChange={(transcript_redacts) => set({ transcript_redacts })}
        />
      </Section>
      <Section id="set-releases" title={t.settings.releases} lead={t.settings.releasesLead}>
        <NumberField
          label={t.settings.releasesKept}
          unit={t.settings.releasesUnit}
          min={2}
          max={500}
          value={value.keep_releases}
          onChange={(keep_releases) => set({ keep_releases })}
        />
      </Section>
      <Section
        id="set-identity"
        title={t.settings.identity}
        lead={t.settings.identityLead}
        action={
          <Button icon={KeyRound} onClick={() => setRotating(true)}>
            {t.settings.newSecret}
          </Button>
        }
      >
        <Switch
          label={t.settings.identityRequired}
          hint={t.settings.identityRequiredHint}
          checked={value.identity_required}
          onChange={(identity_required) => set({ identity_required })}
        />
      </Section>
      <Section id="set-signingIn" title={t.settings.signingIn}>
        <Switch
          label={t.settings.factor}
          hint={t.settings.factorHint}
          checked={value.require_second_factor}
          onChange={(require_second_factor) => set({ require_second_factor })}
        />
      </Section>
      {rotating ? <NewSecret onClose={() => setRotating(false)} /> : null}
    </>
  );
}

/** Asks first, because the old secret cannot be brought back; then shows the new one once. */
function NewSecret({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const rotate = useMutation({ mutationFn: () => call('rotateIdentitySecret', { body: {} }) });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.settings.newSecretTitle}
      description={rotate.data ? t.settings.secretOnce : t.settings.newSecretText}
    >
      {rotate.data ? <CopyField label={t.settings.secret} value={rotate.data.secret} /> : null}
      <ProblemNote error={rotate.error} />
      <Actions>
        {rotate.data ? (
          <Button look="primary" onClick={onClose}>
            {t.settings.secretKept}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t.common.cancel}</Button>
            <Button look="primary" busy={rotate.isPending} onClick={() => rotate.mutate()}>
              {t.settings.newSecret}
            </Button>
          </>
        )}
      </Actions>
    </Dialog>
  );
}
