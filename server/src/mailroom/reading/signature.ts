/** What phones and programs add below a mail, in lower case. */
const ADDED = [
  'sent from my ',
  'sent from outlook',
  'sent from mail for',
  'get outlook for',
  'sent via ',
  'von meinem iphone gesendet',
  'von meinem ipad gesendet',
  'von meinem mobiltelefon gesendet',
  'von outlook für',
  'gesendet von ',
  'gesendet mit der ',
  'holen sie sich outlook',
  'outlook für ',
  'enviado desde mi ',
  'enviado desde outlook',
  'obtener outlook',
  'envoyé de mon ',
  'envoyé depuis mon ',
  'envoyé à partir de',
  'télécharger outlook',
  'obtenez outlook',
  'inviato da ',
  'inviato dal mio ',
  'scarica outlook',
  'ottieni outlook',
  'verstuurd vanaf mijn ',
  'verzonden vanaf mijn ',
  'verzonden met ',
  'outlook voor ',
  'wysłane z ',
  'wysłano z ',
  'pobierz program outlook',
  'pobierz aplikację outlook',
  'enviado do meu ',
  'enviado a partir do',
  'enviado do outlook',
  'obter o outlook',
  'iphoneから送信',
  'ipadから送信',
  'androidから送信',
  'outlook for ',
];

/** Such a line is short; a sentence that begins alike is not one. */
const LONGEST = 80;

/** Whether a signature begins here: two dashes (RFC 3676), or what a phone adds. */
export function isSignatureStart(line: string): boolean {
  const text = line.trim();
  if (text === '--' || text === '—') return true;
  const lower = text.toLowerCase();
  return text.length <= LONGEST && ADDED.some((words) => lower.startsWith(words));
}
