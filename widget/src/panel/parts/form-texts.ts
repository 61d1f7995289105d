/** Words of forms: what is about to be sent, back to the fields, the way, done, and what is known from the sign-in. */
type Words = [check: string, change: string, sending: string, failed: string, known: string, choose: string];

const texts: Record<string, Words> = {
  en: [
    'Please check. This is what will be sent:',
    'Change',
    'Sending…',
    'That did not go through. Please try again: nothing is done twice.',
    'from your sign-in',
    'Please choose',
  ],
  de: [
    'Bitte prüfen Sie. Das wird gesendet:',
    'Ändern',
    'Wird gesendet…',
    'Das hat nicht geklappt. Bitte versuchen Sie es erneut: Nichts geschieht doppelt.',
    'aus Ihrer Anmeldung',
    'Bitte wählen',
  ],
  es: [
    'Compruebe los datos. Esto es lo que se enviará:',
    'Cambiar',
    'Enviando…',
    'No se ha podido enviar. Inténtelo de nuevo: nada se hace dos veces.',
    'de su inicio de sesión',
    'Elija',
  ],
  fr: [
    'Veuillez vérifier. Voici ce qui sera envoyé :',
    'Modifier',
    'Envoi…',
    'L’envoi n’a pas abouti. Réessayez : rien n’est fait deux fois.',
    'd’après votre connexion',
    'Choisissez',
  ],
  it: [
    'Controlli, per favore. Questo è ciò che verrà inviato:',
    'Modifica',
    'Invio…',
    'L’invio non è riuscito. Riprovi: nulla viene fatto due volte.',
    'dal suo accesso',
    'Scelga',
  ],
  nl: [
    'Controleer dit. Dit wordt verstuurd:',
    'Wijzigen',
    'Bezig met versturen…',
    'Dat is niet gelukt. Probeer het opnieuw: niets gebeurt dubbel.',
    'van uw aanmelding',
    'Kies',
  ],
  pl: [
    'Proszę sprawdzić. To zostanie wysłane:',
    'Zmień',
    'Wysyłanie…',
    'Nie udało się wysłać. Proszę spróbować ponownie: nic nie zostanie zrobione dwa razy.',
    'z Twojego logowania',
    'Proszę wybrać',
  ],
  pt: [
    'Confira, por favor. Isto é o que será enviado:',
    'Alterar',
    'A enviar…',
    'Não foi possível enviar. Tente novamente: nada é feito duas vezes.',
    'do seu início de sessão',
    'Escolha',
  ],
  ja: [
    'ご確認ください。以下の内容が送信されます。',
    '変更',
    '送信中…',
    '送信できませんでした。もう一度お試しください。二重に処理されることはありません。',
    'ログイン情報より',
    '選択してください',
  ],
};

/** The words in a language we write, else in English. */
export function wordsIn(language: string): Words {
  return texts[language.slice(0, 2)] ?? (texts.en as Words);
}
