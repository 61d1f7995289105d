import type { MailWords } from '../mail-words.ts';

/** The words of mails in Polish. */
export const mails: MailWords = {
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
  approval: 'Zmiana czeka na zatwierdzenie',
  approvalHere:
    '{name} chce zmienić to, co mówimy odwiedzającym. Zacznie obowiązywać, gdy zatwierdzi to Pan/Pani lub inna osoba, która może publikować.',
  openApprovals: 'Zobacz i zdecyduj',
  due: 'Wiedza do przejrzenia',
  dueHere: 'prosimy przejrzeć to ponownie. Na to, co wygasło, asystent już nie odpowiada:',
  dueUntil: 'ważne do',
  dueBy: 'przejrzeć do',
  openList: 'Otwórz listę',
};
