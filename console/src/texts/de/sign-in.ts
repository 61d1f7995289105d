import type { Texts } from '../texts.tsx';

export const signIn: Texts['signIn'] = {
  titleAdmin: 'Bei Mission Control anmelden',
  titleCustomer: 'Bei Ihrem Betrieb anmelden',
  email: 'E-Mail',
  password: 'Passwort',
  signIn: 'Anmelden',
  forgot: 'Passwort vergessen?',
  otherSideAdmin: 'Sie arbeiten für einen Betrieb? Zum Kundenportal',
  otherSideCustomer: 'Sie gehören zum Plattform-Team? Zu Mission Control',
  wrong: 'E-Mail oder Passwort ist falsch. Prüfen Sie beides oder setzen Sie ein neues Passwort.',
  codeTitle: 'Geben Sie Ihren Code ein',
  codeText:
    'Öffnen Sie Ihre Authenticator-App und tippen Sie die sechs Ziffern ein. Ein Wiederherstellungscode geht auch.',
  code: 'Code',
  codeWrong:
    'Dieser Code ist falsch oder abgelaufen. Warten Sie auf den nächsten und versuchen Sie es noch einmal.',
  confirm: 'Bestätigen',
  useOther: 'Als jemand anderes anmelden',
  chooseTitle: 'Welcher Betrieb?',
  chooseText: 'Ihre E-Mail und dieses Passwort öffnen mehr als einen.',
  forgotTitle: 'Neues Passwort setzen',
  forgotText: 'Nennen Sie die E-Mail, mit der Sie sich anmelden.',
  sendLink: 'Link anfordern',
  sentTitle: 'Sehen Sie in Ihre Mails',
  sentText: (email) =>
    `Gehört ${email} zu einem Konto, ist ein Link unterwegs. Nach einigen Minuten nichts da? Sehen Sie im Spam-Ordner nach, oder bitten Sie einen Inhaber Ihres Betriebs um einen Anmeldelink.`,
  toSignIn: 'Zurück zur Anmeldung',
  redeemTitle: 'Wählen Sie Ihr Passwort',
  redeemText: 'Mindestens 8 Zeichen. Ein kurzer Satz lässt sich leichter merken und schwerer erraten.',
  newPassword: 'Neues Passwort',
  setPassword: 'Passwort setzen',
  redeemed: 'Ihr Passwort ist gesetzt.',
  linkGone: 'Dieser Link wurde schon benutzt oder ist abgelaufen. Bitten Sie um einen neuen.',
  askAgain: 'Neuen Link anfordern',
  linkTitle: 'Mit Ihrem Link anmelden',
  linkText: 'Er gilt einmal. Passwort vergessen? Wählen Sie dabei gleich ein neues.',
  newPasswordHint: 'Leer lassen, um das bisherige zu behalten.',
  passwordNeeded: 'Sie haben noch kein Passwort. Wählen Sie eines.',
  signInLinkGone:
    'Dieser Link wurde schon benutzt oder ist abgelaufen. Bitten Sie um einen neuen, wo Sie ihn bekommen haben.',
  tooShort: 'Nehmen Sie mindestens 8 Zeichen.',
};
