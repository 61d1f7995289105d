/** Lines by which programs set off what is answered to, in lower case and without their dashes. */
const SEPARATORS = [
  'original message',
  'ursprüngliche nachricht',
  'mensaje original',
  "message d'origine",
  'message d’origine',
  'message original',
  'messaggio originale',
  'oorspronkelijk bericht',
  'wiadomość oryginalna',
  'oryginalna wiadomość',
  'mensagem original',
  '元のメッセージ',
  'forwarded message',
  'weitergeleitete nachricht',
];
const FROM = ['from', 'von', 'de', 'da', 'van', 'od', '差出人', '送信者'];
const SENT = [
  ...['sent', 'date', 'gesendet', 'datum', 'enviado', 'enviado el', 'fecha', 'envoyé', 'inviato', 'data'],
  ...['verzonden', 'wysłano', 'enviada', 'enviada em', 'enviado em', '送信日時', '日付', '日時'],
];
const TO = [
  'to',
  'an',
  'para',
  'à',
  'a',
  'aan',
  'do',
  '宛先',
  'subject',
  'betreff',
  'asunto',
  'objet',
  'oggetto',
  'onderwerp',
  'temat',
  'assunto',
  '件名',
];

/** How many lines here begin a block such as Outlook writes above what is quoted; 0 for none. */
export function headerBlockAt(lines: readonly string[], at: number): number {
  const line = lines[at]?.trim() ?? '';
  if (isSeparator(line)) return 1;
  if (isRule(line)) return isBlock(lines, nextFilled(lines, at)) ? 1 : 0;
  return isBlock(lines, at) ? 1 : 0;
}

function isSeparator(line: string): boolean {
  if (!line.startsWith('--')) return false;
  return SEPARATORS.includes(line.replaceAll('-', '').trim().toLowerCase());
}

/** The line Outlook draws above the block. */
function isRule(line: string): boolean {
  return line.length >= 20 && line.replaceAll('_', '') === '';
}

function nextFilled(lines: readonly string[], at: number): number {
  const next = lines.findIndex((line, i) => i > at && line.trim() !== '');
  return next === -1 ? lines.length : next;
}

/** Whether "From:", then "Sent:" and "To:" or "Subject:" follow one another. */
function isBlock(lines: readonly string[], at: number): boolean {
  if (!FROM.includes(labelOf(lines[at]))) return false;
  const labels = lines.slice(at + 1, at + 9).map(labelOf);
  return labels.some((label) => SENT.includes(label)) && labels.some((label) => TO.includes(label));
}

/** What stands before the first colon, without the stars of bold type. */
function labelOf(line: string | undefined): string {
  const plain = (line ?? '').replaceAll('*', '').replaceAll('：', ':').trim().toLowerCase();
  const end = plain.indexOf(':');
  return end === -1 ? '' : plain.slice(0, end).trim();
}
