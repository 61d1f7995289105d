import { useTexts } from '../../texts/texts.tsx';
import { Page } from '../../ui/page.tsx';
import { Logins } from './logins.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';

/** One's own account. */
export function Account() {
  const t = useTexts();
  return (
    <Page title={t.account.title}>
      <SecondFactor />
      <PasswordForm />
      <Logins />
    </Page>
  );
}
