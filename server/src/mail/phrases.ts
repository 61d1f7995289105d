import type { Language } from '../answering/phrases/language.ts';

/** The words of the mails that conversations lead to. */
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
}

/** `{visitor}`, `{business}` are filled in. */
export const mailPhrases: Record<Language, MailPhrases> = {
  en: {
    waits: '{visitor} is waiting for a person',
    someone: 'A visitor',
    name: 'Name',
    email: 'E-mail',
    note: 'Note',
    lastMessage: 'Last message',
    open: 'Answer in Mission Control',
    answered: '{business} has answered you',
    goBack: 'Go back to the chat on our site to reply.',
  },
  de: {
    waits: '{visitor} wartet auf einen Menschen',
    someone: 'Ein Besucher',
    name: 'Name',
    email: 'E-Mail',
    note: 'Nachricht',
    lastMessage: 'Letzte Nachricht',
    open: 'In Mission Control antworten',
    answered: '{business} hat Ihnen geantwortet',
    goBack: 'Um zu antworten, kehren Sie in den Chat auf unserer Seite zurück.',
  },
  es: {
    waits: '{visitor} espera a una persona',
    someone: 'Un visitante',
    name: 'Nombre',
    email: 'Correo',
    note: 'Nota',
    lastMessage: 'Último mensaje',
    open: 'Responder en Mission Control',
    answered: '{business} le ha respondido',
    goBack: 'Para contestar, vuelva al chat de nuestra página.',
  },
  fr: {
    waits: '{visitor} attend une personne',
    someone: 'Un visiteur',
    name: 'Nom',
    email: 'E-mail',
    note: 'Note',
    lastMessage: 'Dernier message',
    open: 'Répondre dans Mission Control',
    answered: '{business} vous a répondu',
    goBack: 'Pour répondre, revenez au chat sur notre site.',
  },
  it: {
    waits: '{visitor} aspetta una persona',
    someone: 'Un visitatore',
    name: 'Nome',
    email: 'E-mail',
    note: 'Nota',
    lastMessage: 'Ultimo messaggio',
    open: 'Rispondere in Mission Control',
    answered: '{business} Le ha risposto',
    goBack: 'Per rispondere, torni alla chat sul nostro sito.',
  },
  nl: {
    waits: '{visitor} wacht op een mens',
    someone: 'Een bezoeker',
    name: 'Naam',
    email: 'E-mail',
    note: 'Notitie',
    lastMessage: 'Laatste bericht',
    open: 'Antwoorden in Mission Control',
    answered: '{business} heeft u geantwoord',
    goBack: 'Ga terug naar de chat op onze site om te antwoorden.',
  },
  pl: {
    waits: '{visitor} czeka na człowieka',
    someone: 'Odwiedzający',
    name: 'Imię',
    email: 'E-mail',
    note: 'Notatka',
    lastMessage: 'Ostatnia wiadomość',
    open: 'Odpowiedz w Mission Control',
    answered: 'Odpowiedź od {business}',
    goBack: 'Aby odpisać, wróć do czatu na naszej stronie.',
  },
  pt: {
    waits: '{visitor} espera por uma pessoa',
    someone: 'Um visitante',
    name: 'Nome',
    email: 'E-mail',
    note: 'Nota',
    lastMessage: 'Última mensagem',
    open: 'Responder no Mission Control',
    answered: '{business} respondeu-lhe',
    goBack: 'Para responder, volte ao chat no nosso site.',
  },
  ja: {
    waits: '{visitor}が担当者を待っています',
    someone: '訪問者',
    name: 'お名前',
    email: 'メール',
    note: 'メモ',
    lastMessage: '最後のメッセージ',
    open: 'Mission Control で返信する',
    answered: '{business}からお返事があります',
    goBack: 'ご返信は、サイトのチャットからお願いいたします。',
  },
};
