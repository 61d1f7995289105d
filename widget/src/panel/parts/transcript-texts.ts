/** Words of the copy by mail: the offer, the button, that it is on its way, and that it is not. */
type Words = [offer: string, send: string, sent: string, failed: string];

const texts: Record<string, Words> = {
  en: [
    'Mail me this conversation',
    'Send',
    'The mail is on its way.',
    'It could not be mailed. Check the address, or try again later.',
  ],
  de: [
    'Dieses Gespräch mailen',
    'Senden',
    'Die E-Mail ist unterwegs.',
    'Das ließ sich nicht mailen. Prüfen Sie die Adresse, oder versuchen Sie es später.',
  ],
  es: [
    'Recibir esta conversación por correo',
    'Enviar',
    'El correo está en camino.',
    'No se ha podido enviar. Compruebe la dirección o inténtelo más tarde.',
  ],
  fr: [
    'Recevoir cette conversation par e-mail',
    'Envoyer',
    'L’e-mail est en route.',
    'L’envoi n’a pas abouti. Vérifiez l’adresse ou réessayez plus tard.',
  ],
  it: [
    'Ricevere questa conversazione per e-mail',
    'Invia',
    'L’e-mail è in arrivo.',
    'Non è stato possibile inviarla. Controlli l’indirizzo o riprovi più tardi.',
  ],
  nl: [
    'Mail mij dit gesprek',
    'Versturen',
    'De e-mail is onderweg.',
    'Mailen is niet gelukt. Controleer het adres of probeer het later.',
  ],
  pl: [
    'Wyślij mi tę rozmowę e-mailem',
    'Wyślij',
    'E-mail jest w drodze.',
    'Nie udało się wysłać. Sprawdź adres lub spróbuj później.',
  ],
  pt: [
    'Receber esta conversa por e-mail',
    'Enviar',
    'O e-mail está a caminho.',
    'Não foi possível enviar. Verifique o endereço ou tente mais tarde.',
  ],
  ja: [
    'この会話をメールで受け取る',
    '送信',
    'メールをお送りしました。',
    '送信できませんでした。アドレスをご確認のうえ、後ほどお試しください。',
  ],
};

/** The words in a language we write, else in English. */
export function wordsIn(language: string): Words {
  return texts[language] ?? (texts.en as Words);
}
