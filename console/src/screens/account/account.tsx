import { ThisDevice } from '../../device/this-device.tsx';
import { useActing } from '../../frame/acting.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Logins } from './logins.tsx';
import { MyMails } from './my-mails.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';

/** One's own account. */
export function Account() {
  const t = useTexts();
  const { user } = useSession();
  const acting = useActing();
  const mayBeTold = useMay()('chat.manage') && (user.role !== 'admin' || acting !== null);
  return (
    <Page title={t.account.title}>
      {mayBeTold ? (
        <div id="this-device">
          <Section title={t.device.title} lead={t.device.lead}>
            <ThisDevice />
          </Section>
        </div>
      ) : null}
      {user.role === 'admin' ? null : <MyMails />}
      <SecondFactor />
      <PasswordForm />
      <Logins />
    </Page>
  );
}
