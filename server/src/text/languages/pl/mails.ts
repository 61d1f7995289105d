import type { MailWords } from '../mail-words.ts';

/** The words of mails in Polish. */
export const mails: MailWords = {
  waits: '{visitor} czeka na człowieka',
  wrote: '{visitor} – nowa wiadomość',
  someone: 'Odwiedzający',
  name: 'Imię',
  email: 'E-mail',
  note: 'Notatka',
  lastMessage: 'Ostatnia wiadomość',
  open: 'Odpowiedz tutaj',
  answered: 'Odpowiedź od {business}',
  hello: 'Dzień dobry, {name},',
  reset: 'Nowe hasło do Ask Bob',
  resetHere: 'tutaj w ciągu godziny można ustawić nowe hasło:',
  notYou: 'Jeśli to nie była Twoja prośba, zignoruj tę wiadomość.',
  invited: 'Zaproszenie do Ask Bob',
  invitedHere: 'Tutaj w ciągu siedmiu dni można ustawić hasło:',
  signIn: 'Link do logowania w Ask Bob',
  signInHere: 'Tutaj można zalogować się raz, w ciągu 24 godzin:',
  signInNotYou:
    'Ten link utworzył ktoś z Twojej firmy. Jeśli to niespodzianka, zapytaj w firmie i nie przekazuj go nikomu.',
  approval: 'Zmiana czeka na zatwierdzenie',
  approvalHere:
    '{name} chce zmienić to, co mówimy odwiedzającym. Zacznie obowiązywać, gdy zatwierdzi to Pan/Pani lub inna osoba, która może publikować.',
  openApprovals: 'Zobacz i zdecyduj',
  due: 'Wiedza do przejrzenia',
  dueHere: 'prosimy przejrzeć to ponownie. Na to, co wygasło, asystent już nie odpowiada:',
  dueUntil: 'ważne do',
  dueBy: 'przejrzeć do',
  openList: 'Otwórz listę',
  waitsSince: 'Czeka od',
  phone: 'Telefon',
  answerByMail: 'Możesz też odpowiedzieć na tę wiadomość: to, co napiszesz, trafi do odwiedzającego.',
  youAsked: 'Twoja wiadomość',
  goOn: 'Kontynuuj rozmowę',
  goOnOnce:
    'Przycisk działa raz, przez siedem dni, i otwiera Twoją rozmowę: nie przekazuj tej wiadomości dalej.',
  replyToMail: 'Możesz też po prostu odpowiedzieć na tę wiadomość.',
  assistantWrote:
    'Ta odpowiedź pochodzi od asystenta {business}, nie od człowieka. Jeśli wolisz rozmawiać z człowiekiem, po prostu to napisz.',
  invitedBy: '{inviter} zaprasza do {business}',
  invitedByHere: '{inviter} utworzył(a) dla Ciebie konto w {business}.',
  setPassword: 'Ustaw hasło',
  test: 'Wiadomość próbna od Ask Bob',
  testHere:
    'Tak docierają do Ciebie wiadomości. Gdy odwiedzający {business} czeka na człowieka, wysyłamy jedną na adresy z ustawień.',
};
