import type { ParsedMail } from 'mailparser';

/** Mails that no person wrote to us: an absence note and the like, one that came back, or a mailing list's. */
export type Automatic = 'auto_reply' | 'bounce' | 'list';

/** How absence notes of programs that send no header of their own begin, in lower case. */
const ABSENT = [
  'automatic reply',
  'auto reply',
  'autoreply',
  'auto-reply',
  'out of office',
  'out of the office',
  'automatische antwort',
  'abwesenheitsnotiz',
  'abwesend',
  'respuesta automática',
  'réponse automatique',
  'absence du bureau',
  'risposta automatica',
  'fuori sede',
  'automatisch antwoord',
  'afwezigheidsbericht',
  'automatyczna odpowiedź',
  'odpowiedź automatyczna',
  'resposta automática',
  'ausência temporária',
  '自動応答',
  '自動返信',
  '不在通知',
];

/** Who returns mails. */
const POSTMASTERS = ['mailer-daemon', 'postmaster', 'mail-daemon'];

/** Whether a program wrote a mail, by its headers (RFC 3834 and what was usual before); null for a person's. */
export function automaticKind(mail: ParsedMail): Automatic | null {
  const header = (name: string) => headerText(mail.headers.get(name));
  const sender = mail.from?.value[0]?.address?.toLowerCase().split('@')[0] ?? '';
  const type = header('content-type');
  const isReport = type.includes('multipart/report') || type.includes('delivery-status');
  if (isReport || POSTMASTERS.includes(sender) || isFromNobody(mail)) return 'bounce';
  const submitted = header('auto-submitted');
  const isAutomatic =
    (submitted !== '' && !submitted.startsWith('no')) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-vacation'].some((name) =>
      mail.headers.has(name),
    ) ||
    header('precedence').includes('auto_reply') ||
    isAbsence(mail.subject ?? '');
  if (isAutomatic) return 'auto_reply';
  const isList = mail.headers.has('list') || ['bulk', 'list', 'junk'].includes(header('precedence'));
  return isList ? 'list' : null;
}

/** Whether it was sent so that nothing can come back of it, as only programs do (RFC 5321). */
function isFromNobody({ headerLines }: ParsedMail): boolean {
  return headerLines.some(({ key, line }) => key === 'return-path' && line.endsWith('<>'));
}

function isAbsence(subject: string): boolean {
  const start = subject.trim().toLowerCase();
  return ABSENT.some((words) => start.startsWith(words));
}

/** A header as lower-case text, with its parameters where it has any. */
function headerText(header: unknown): string {
  if (header === undefined || header === null) return '';
  if (typeof header === 'string') return header.trim().toLowerCase();
  if (Array.isArray(header)) return headerText(header[0]);
  const { value, params } = header as { value?: unknown; params?: Record<string, string> };
  const parts = [typeof value === 'string' ? value : '', ...Object.values(params ?? {})];
  return parts.join(' ').trim().toLowerCase();
}
