import { ApiError, invalid } from '../../kernel/errors.ts';

/** A file that was sent in a form. */
export interface UploadedFile {
  /** As the sender calls it; never a path. */
  name: string;
  /** As the sender says; what it holds may be something else. */
  type: string;
  bytes: Buffer;
}

/** A body of `multipart/form-data` as it came, before its parts are looked for. */
export class RawForm {
  readonly boundary: string;
  readonly body: Buffer;

  /** Throws 422 where the media type names no boundary. */
  constructor(contentType: string | undefined, body: Buffer) {
    this.boundary = boundaryOf(contentType);
    this.body = body;
  }
}

const MOST_PARTS = 20;
const LONGEST_HEAD = 4096;

function boundaryOf(contentType: string | undefined): string {
  const found = /boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '');
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) throw invalid('', 'must name the boundary between the parts of its form');
  return boundary;
}

/** The file of one field of a form. Throws 422 where it is missing or the form is broken. */
export function fileOf(form: RawForm, field: string): UploadedFile {
  for (const part of partsOf(form)) {
    const disposition = part.head.get('content-disposition') ?? '';
    if (parameter(disposition, 'name') !== field) continue;
    const name = parameter(disposition, 'filename');
    if (name === null) break;
    return { name: baseName(name), type: part.head.get('content-type') ?? '', bytes: part.bytes };
  }
  throw new ApiError('invalid_request', `Send the file in the field "${field}" of the form.`, {
    fields: [{ pointer: `/${field}`, message: 'is missing' }],
  });
}

/** The words in the fields of a form, its files left out. Throws 422 where it is broken. */
export function fieldsOf(form: RawForm): Record<string, string> {
  const fields: [string, string][] = [];
  for (const { head, bytes } of partsOf(form)) {
    const disposition = head.get('content-disposition') ?? '';
    const name = parameter(disposition, 'name');
    if (name !== null && parameter(disposition, 'filename') === null) fields.push([name, bytes.toString()]);
  }
  return Object.fromEntries(fields);
}

function* partsOf({ boundary, body }: RawForm): Generator<{ head: Map<string, string>; bytes: Buffer }> {
  const delimiter = Buffer.from(`--${boundary}`);
  let at = body.indexOf(delimiter);
  for (let count = 0; at >= 0 && count < MOST_PARTS; count++) {
    const start = body.indexOf('\r\n', at) + 2;
    // The last delimiter ends with two more dashes.
    if (start < 2 || body.toString('latin1', at + delimiter.length, at + delimiter.length + 2) === '--')
      return;
    const next = body.indexOf(`\r\n--${boundary}`, start - 2);
    const headEnd = body.indexOf('\r\n\r\n', start - 2);
    if (next < 0 || headEnd < 0 || headEnd > next || headEnd - start > LONGEST_HEAD) throw broken();
    yield {
      head: headOf(body.toString('utf8', start, headEnd)),
      bytes: body.subarray(headEnd + 4, Math.max(next, headEnd + 4)),
    };
    at = next + 2;
  }
}

function headOf(text: string): Map<string, string> {
  const head = new Map<string, string>();
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) head.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return head;
}

function parameter(header: string, name: string): string | null {
  const found = new RegExp(
    `;\\s{0,9}${name}=(?:"((?:[^"\\\\]|\\\\.){0,1000})"|([^;\\s"]{1,1000}))`,
    'i',
  ).exec(header);
  const value = found?.[1]?.replaceAll('\\"', '"').replaceAll('%22', '"') ?? found?.[2];
  return value ?? null;
}

/** Some browsers send where the file lay on the person's computer. */
function baseName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').slice(0, 200);
}

function broken(): ApiError {
  return new ApiError('invalid_request', 'The form was cut off or is broken. Send it again.');
}
