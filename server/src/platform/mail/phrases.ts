import type { Language } from '../../text/languages/reply-languages.ts';

/** The words of the mails that conversations and accounts lead to. */
export interface MailPhrases {
  /** To the team. */
  waits: string;
  /** Who gave no name. */
  someone: string;
  name: string;
  email: string;
  note: string;
  lastMessage: string;
  open: string;
  /** To a visitor who was gone when staff answered. */
  answered: string;
  goBack: string;
  /** With a link that sets a password. */
  hello: string;
  reset: string;
  resetHere: string;
  notYou: string;
  invited: string;
  invitedHere: string;
  /** With a link that signs in. */
  signIn: string;
  signInHere: string;
  signInNotYou: string;
}

/** `{visitor}`, `{business}`, `{name}` are filled in. */
export const mailPhrases: Record<Language, MailPhrases> = {
  en: {
    waits: '{visitor} is waiting for a person',
    someone: 'A visitor',
    name: 'Name',
    email: 'E-mail',
    note: 'Note',
    lastMessage: 'Last message',
    open: 'Answer here',
    answered: '{business} has answered you',
    goBack: 'Go back to the chat on our site to reply.',
    hello: 'Hello {name},',
    reset: 'Set a new password for Ask Bob',
    resetHere: 'set a new password here, within an hour:',
    notYou: 'If you did not ask for this, ignore this mail.',
    invited: 'You are invited to Ask Bob',
    invitedHere: 'set your password here, within seven days:',
    signIn: 'A sign-in link for Ask Bob',
    signInHere: 'sign in here once, within 24 hours:',
    signInNotYou:
      'A colleague made this link for you. If you did not expect it, ask them, and pass it on to nobody.',
  },
  de: {
    waits: '{visitor} wartet auf einen Menschen',
    someone: 'Ein Besucher',
    name: 'Name',
    email: 'E-Mail',
    note: 'Nachricht',
    lastMessage: 'Letzte Nachricht',
    open: 'Hier antworten',
    answered: '{business} hat Ihnen geantwortet',
    goBack: 'Um zu antworten, kehren Sie in den Chat auf unserer Seite zurück.',
    hello: 'Guten Tag {name},',
    reset: 'Neues Passwort für Ask Bob',
    resetHere: 'setzen Sie hier innerhalb einer Stunde ein neues Passwort:',
    notYou: 'Wenn Sie das nicht angefordert haben, brauchen Sie nichts zu tun.',
    invited: 'Einladung zu Ask Bob',
    invitedHere: 'setzen Sie hier innerhalb von sieben Tagen Ihr Passwort:',
    signIn: 'Anmeldelink für Ask Bob',
    signInHere: 'melden Sie sich hier einmal an, innerhalb von 24 Stunden:',
    signInNotYou:
      'Jemand aus Ihrem Betrieb hat diesen Link für Sie gemacht. Wenn Sie ihn nicht erwartet haben, fragen Sie dort nach, und geben Sie ihn nicht weiter.',
  },
  es: {
    waits: '{visitor} espera a una persona',
    someone: 'Un visitante',
    name: 'Nombre',
    email: 'Correo',
    note: 'Nota',
    lastMessage: 'Último mensaje',
    open: 'Responder aquí',
    answered: '{business} le ha respondido',
    goBack: 'Para contestar, vuelva al chat de nuestra página.',
    hello: 'Hola, {name}:',
    reset: 'Nueva contraseña para Ask Bob',
    resetHere: 'Elija aquí una contraseña nueva en el plazo de una hora:',
    notYou: 'Si no la ha pedido, ignore este correo.',
    invited: 'Invitación a Ask Bob',
    invitedHere: 'Elija aquí su contraseña en el plazo de siete días:',
    signIn: 'Enlace de acceso a Ask Bob',
    signInHere: 'Entre aquí una vez, en el plazo de 24 horas:',
    signInNotYou:
      'Alguien de su empresa ha creado este enlace para usted. Si no lo esperaba, pregunte allí y no lo comparta con nadie.',
  },
  fr: {
    waits: '{visitor} attend une personne',
    someone: 'Un visiteur',
    name: 'Nom',
    email: 'E-mail',
    note: 'Note',
    lastMessage: 'Dernier message',
    open: 'Répondre ici',
    answered: '{business} vous a répondu',
    goBack: 'Pour répondre, revenez au chat sur notre site.',
    hello: 'Bonjour {name},',
    reset: 'Nouveau mot de passe pour Ask Bob',
    resetHere: 'Choisissez ici un nouveau mot de passe dans l’heure :',
    notYou: 'Si vous ne l’avez pas demandé, ignorez ce message.',
    invited: 'Invitation à Ask Bob',
    invitedHere: 'Choisissez ici votre mot de passe dans les sept jours :',
    signIn: 'Lien de connexion à Ask Bob',
    signInHere: 'Connectez-vous ici une fois, dans les 24 heures :',
    signInNotYou:
      'Une personne de votre entreprise a créé ce lien pour vous. Si vous ne l’attendiez pas, renseignez-vous auprès d’elle et ne le transmettez à personne.',
  },
  it: {
    waits: '{visitor} aspetta una persona',
    someone: 'Un visitatore',
    name: 'Nome',
    email: 'E-mail',
    note: 'Nota',
    lastMessage: 'Ultimo messaggio',
    open: 'Rispondere qui',
    answered: '{business} Le ha risposto',
    goBack: 'Per rispondere, torni alla chat sul nostro sito.',
    hello: 'Buongiorno {name},',
    reset: 'Nuova password per Ask Bob',
    resetHere: 'Scelga qui una nuova password entro un’ora:',
    notYou: 'Se non l’ha chiesta Lei, ignori questa e-mail.',
    invited: 'Invito ad Ask Bob',
    invitedHere: 'Scelga qui la Sua password entro sette giorni:',
    signIn: 'Link di accesso ad Ask Bob',
    signInHere: 'Acceda qui una sola volta, entro 24 ore:',
    signInNotYou:
      'Una persona della Sua azienda ha creato questo link per Lei. Se non se lo aspettava, chieda in azienda e non lo passi a nessuno.',
  },
  nl: {
    waits: '{visitor} wacht op een mens',
    someone: 'Een bezoeker',
    name: 'Naam',
    email: 'E-mail',
    note: 'Notitie',
    lastMessage: 'Laatste bericht',
    open: 'Hier antwoorden',
    answered: '{business} heeft u geantwoord',
    goBack: 'Ga terug naar de chat op onze site om te antwoorden.',
    hello: 'Hallo {name},',
    reset: 'Nieuw wachtwoord voor Ask Bob',
    resetHere: 'Kies hier binnen een uur een nieuw wachtwoord:',
    notYou: 'Hebt u hier niet om gevraagd, dan kunt u deze mail negeren.',
    invited: 'Uitnodiging voor Ask Bob',
    invitedHere: 'Kies hier binnen zeven dagen uw wachtwoord:',
    signIn: 'Inloglink voor Ask Bob',
    signInHere: 'Log hier één keer in, binnen 24 uur:',
    signInNotYou:
      'Iemand van uw bedrijf heeft deze link voor u gemaakt. Had u hem niet verwacht, vraag het dan na en geef hem aan niemand door.',
  },
  pl: {
    waits: '{visitor} czeka na człowieka',
    someone: 'Odwiedzający',
    name: 'Imię',
    email: 'E-mail',
    note: 'Notatka',
    lastMessage: 'Ostatnia wiadomość',
    open: 'Odpowiedz tutaj',
    answered: 'Odpowiedź od {business}',
    goBack: 'Aby odpisać, wróć do czatu na naszej stronie.',
    hello: 'Dzień dobry, {name},',
    reset: 'Nowe hasło do Ask Bob',
    resetHere: 'tutaj w ciągu godziny można ustawić nowe hasło:',
    notYou: 'Jeśli to nie była Twoja prośba, zignoruj tę wiadomość.',
    invited: 'Zaproszenie do Ask Bob',
    invitedHere: 'tutaj w ciągu siedmiu dni można ustawić hasło:',
    signIn: 'Link do logowania w Ask Bob',
    signInHere: 'Tutaj można zalogować się raz, w ciągu 24 godzin:',
    signInNotYou:
      'Ten link utworzył ktoś z Twojej firmy. Jeśli to niespodzianka, zapytaj w firmie i nie przekazuj go nikomu.',
  },
  pt: {
    waits: '{visitor} espera por uma pessoa',
    someone: 'Um visitante',
    name: 'Nome',
    email: 'E-mail',
    note: 'Nota',
    lastMessage: 'Última mensagem',
    open: 'Responder aqui',
    answered: '{business} respondeu-lhe',
    goBack: 'Para responder, volte ao chat no nosso site.',
    hello: 'Olá, {name},',
    reset: 'Nova palavra-passe para o Ask Bob',
    resetHere: 'Escolha aqui uma nova palavra-passe dentro de uma hora:',
    notYou: 'Se não a pediu, ignore este e-mail.',
    invited: 'Convite para o Ask Bob',
    invitedHere: 'Escolha aqui a sua palavra-passe dentro de sete dias:',
    signIn: 'Link de acesso ao Ask Bob',
    signInHere: 'Entre aqui uma vez, no prazo de 24 horas:',
    signInNotYou:
      'Alguém da sua empresa criou este link para si. Se não o esperava, pergunte lá e não o passe a ninguém.',
  },
  ja: {
    waits: '{visitor}が担当者を待っています',
    someone: '訪問者',
    name: 'お名前',
    email: 'メール',
    note: 'メモ',
    lastMessage: '最後のメッセージ',
    open: 'こちらで返信する',
    answered: '{business}からお返事があります',
    goBack: 'ご返信は、サイトのチャットからお願いいたします。',
    hello: '{name} 様',
    reset: 'Ask Bob のパスワード再設定',
    resetHere: '1 時間以内に、こちらから新しいパスワードを設定してください。',
    notYou: 'お心当たりがない場合は、このメールを無視してください。',
    invited: 'Ask Bob へのご招待',
    invitedHere: '7 日以内に、こちらからパスワードを設定してください。',
    signIn: 'Ask Bob ログイン用リンク',
    signInHere: '24時間以内に、こちらから一度だけログインできます。',
    signInNotYou:
      'このリンクは、あなたの会社の方が作成しました。お心当たりがない場合は社内でご確認のうえ、他の人に渡さないでください。',
  },
};
