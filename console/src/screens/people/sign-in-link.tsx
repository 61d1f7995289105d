import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { formatMoment } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import type { Member } from './person-row.tsx';

/** Makes a link with which a person signs in once, and shows it this one time. */
export function SignInLink({ member, onClose }: { member: Member; onClose: () => void }) {
  const { texts: t, language } = useSpeech();
  const make = useMutation({ mutationFn: () => call('makeSignInLink', { params: { id: member.id } }) });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.people.makeLinkTitle(member.name)}
      description={make.data ? t.people.linkReady : t.people.makeLinkText}
    >
      <ProblemNote error={make.error} />
      {make.data ? (
        <>
          <CopyField label={t.people.signInLink} value={make.data.url} />
          <p className="mt-3 text-2 text-muted">
            {make.data.mailed ? t.people.linkMailed(member.email) : t.people.linkNotMailed}{' '}
            {t.people.linkUntil(formatMoment(make.data.expires_at, language))}
          </p>
        </>
      ) : null}
      <Actions>
        {make.data ? (
          <Button look="primary" onClick={onClose}>
            {t.people.linkTaken}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t.common.cancel}</Button>
            <Button look="primary" busy={make.isPending} onClick={() => make.mutate()}>
              {t.people.makeLinkGo}
            </Button>
          </>
        )}
      </Actions>
    </Dialog>
  );
}
