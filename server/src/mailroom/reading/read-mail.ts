import { isUtf8 } from 'node:buffer';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { type Automatic, automaticKind } from './automatic.ts';
import { cutReply } from './cut-reply.ts';

/** A file that came with a mail. */
export interface MailFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** What of a mail anybody needs. */
export interface ReadMail {
  /** Its own name, and those of the mails it follows, without angle brackets. */
  messageId: string | null;
  follows: string[];
  /** In lower case; null for a mail without a sender. */
  from: string | null;
  fromName: string | null;
  /** Every address it was delivered or written to, in lower case. */
  to: string[];
  subject: string;
  /** What its writer says, without what he answers to and without his signature; those are in `quoted`. */
  text: string;
  quoted: string;
  /** Written by a program; null for a person's. */
  automatic: Automatic | null;
  /** For one that came back: its bytes, which say somewhere which mail it was. */
  returned: string;
  files: MailFile[];
}

/** Longest text that is kept of one mail. */
const MAX_TEXT = 200_000;
/** Nearly twice the lines of 25 MB of files; millions of short ones would take the parser half a minute. */
const MAX_LINES = 600_000;

const options = { skipImageLinks: true, skipTextLinks: true, skipTextToHtml: true };

/** HTML that stands in a mail among other parts, which the parser makes text of only where it stands alone. */
async function textOfHtml(html: string): Promise<string> {
  if (html === '') return '';
  const head = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n';
  return (await simpleParser(Buffer.from(head + html), options)).text ?? '';
}

/** Reads a mail as it came over the wire; any charset, plain or HTML. Throws for bytes that are no mail. */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  if (hasMoreLines(raw, MAX_LINES)) throw new Error(`a mail of more than ${MAX_LINES} lines is not read`);
  const mail = await simpleParser(asDeclared(raw), options);
  const automatic = automaticKind(mail);
  const whole = mail.text?.trim() ? mail.text : await textOfHtml(mail.html || '');
  const { text, quoted } = cutReply(clean(whole).slice(0, MAX_TEXT));
  const [sender] = mail.from?.value ?? [];
  return {
    messageId: bare(mail.messageId),
    follows: [mail.inReplyTo, ...[mail.references ?? []].flat()].flatMap((name) => bare(name) ?? []),
    from: sender?.address?.toLowerCase() ?? null,
    fromName: oneLine(sender?.name ?? '').slice(0, 120) || null,
    to: recipients(mail),
    subject: oneLine(mail.subject ?? '').slice(0, 300),
    text,
    quoted,
    automatic,
    returned: automatic === 'bounce' ? raw.subarray(0, MAX_TEXT).toString('latin1') : '',
    files: mail.attachments
      .filter(({ contentType }) => !contentType.startsWith('message/'))
      .slice(0, 50)
      .map(({ filename, contentType, content }, i) => ({
        name: oneLine(filename ?? `file-${i + 1}${ENDINGS[contentType] ?? ''}`).slice(0, 200),
        type: contentType,
        bytes: new Uint8Array(content),
      })),
  };
}

/** How the name of a file ends that came without one, such as an invitation of a calendar. */
const ENDINGS: Partial<Record<string, string>> = {
  'text/calendar': '.ics',
  'text/plain': '.txt',
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
};

/** Old programs write in the letters of Windows and do not say so; the parser would take them for UTF-8. */
function asDeclared(raw: Buffer): Buffer {
  if (isUtf8(raw) || /charset|:\s*binary\b/i.test(raw.toString('latin1'))) return raw;
  return Buffer.from(new TextDecoder('windows-1252').decode(raw));
}

/** Headers in which mail servers say whom they delivered to. */
const DELIVERED = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-forwarded-to'];

function recipients(mail: ParsedMail): string[] {
  const written = [mail.to, mail.cc, mail.bcc].flat().flatMap((list) => addresses(list));
  const delivered = DELIVERED.flatMap((name) => [mail.headers.get(name) ?? []].flat()).flatMap((value) =>
    typeof value === 'string' ? value.split(',') : addresses(value as AddressObject),
  );
  return [...new Set([...written, ...delivered].map((address) => address.trim().toLowerCase()))].slice(
    0,
    100,
  );
}

function addresses(list: AddressObject | undefined): string[] {
  const value = Object(list).value as AddressObject['value'] | undefined;
  if (!Array.isArray(value)) return [];
  return value.flatMap(({ address, group }) => [
    ...(address ? [address] : []),
    ...(group ?? []).flatMap((each) => each.address ?? []),
  ]);
}

function bare(name: string | undefined): string | null {
  const inner = name?.trim().replaceAll(/^<|>$/g, '').slice(0, 300);
  return inner ? inner : null;
}

/** Without what no store or screen of ours can hold. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\0\u00ad\u200b\ufeff]/g, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00a0', ' ');
}

/** Without the line breaks that encoded words can hide. */
function oneLine(text: string): string {
  return clean(text).replaceAll(/\s+/g, ' ').trim();
}

function hasMoreLines(raw: Buffer, most: number): boolean {
  let lines = 0;
  for (let at = raw.indexOf(10); at !== -1 && lines <= most; at = raw.indexOf(10, at + 1)) lines += 1;
  return lines > most;
}
