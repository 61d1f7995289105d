import type { ActionField } from '@askbob/contract/endpoints/actions.ts';
import { Email, Phone } from '@askbob/contract/fields.ts';
import { ApiError, type FieldError } from '../../kernel/errors.ts';

/** What a visitor sent, by the names of fields. */
export type SentValues = Readonly<Record<string, string | number>>;
/** What was confirmed, by the names of fields; optional ones that were left out are empty. */
export type Values = Readonly<Record<string, string>>;

/** Whom the business's own server has vouched for; null for everybody else. */
export type Identity = { email: string | null; sub: string | null } | null;

/** Characters a value may have. */
const LONGEST = 500;
/** What ends a line, a header or a terminal's patience: no value holds it. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * Checks what was sent by an action's fields; what is bound to the visitor's identity comes from there and from nowhere else.
 * Throws 422 naming every field that is wrong.
 */
export function checkValues(fields: readonly ActionField[], sent: SentValues, identity: Identity): Values {
  const problems: FieldError[] = [];
  const say = (name: string, message: string) => problems.push({ pointer: `/values/${name}`, message });
  const names = new Set(fields.map(({ name }) => name));
  for (const name of Object.keys(sent)) if (!names.has(name)) say(name, 'is not a field of this action');
  const values = fields.map((field): [string, string] => {
    const given = Object.hasOwn(sent, field.name) ? sent[field.name] : undefined;
    const value = field.bind ? boundTo(field.bind, identity) : String(given ?? '').trim();
    const problem =
      field.bind && given !== undefined ? 'is taken from the sign-in; leave it out' : problemOf(field, value);
    if (problem) say(field.name, problem);
    return [field.name, value];
  });
  const [first] = problems;
  if (first) {
    throw new ApiError('invalid_request', `${first.pointer}: ${first.message}`, { fields: problems });
  }
  return Object.fromEntries(values);
}

/** What the identity says for a bound field; empty where nobody vouches for the visitor. */
export function boundTo(bind: NonNullable<ActionField['bind']>, identity: Identity): string {
  return (bind === 'identity.email' ? identity?.email : identity?.sub) ?? '';
}

/** Why a value may not stand in a field, or null. */
function problemOf(field: ActionField, value: string): string | null {
  if (value === '') {
    if (field.bind) return 'needs a visitor who is signed in on the site';
    return field.required ? 'must be filled in' : null;
  }
  if (value.length > LONGEST) return `must have at most ${LONGEST} characters`;
  if (CONTROL.test(value)) return 'must be one line without control characters';
  if (value === '.' || value === '..') return 'must not be a dot or two';
  return kinds[field.type](value, field);
}

const kinds: Record<ActionField['type'], (value: string, field: ActionField) => string | null> = {
  text: () => null,
  email: (value) => (Email.safeParse(value).success ? null : 'must be an e-mail address'),
  phone: (value) => (Phone.safeParse(value).success ? null : 'must be a phone number'),
  date: (value) => (isDate(value) ? null : 'must be a date such as 2026-01-31'),
  time: (value) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? null : 'must be a time such as 09:30'),
  number: (value) => (/^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? null : 'must be a number'),
  choice: (value, { options = [] }) => (options.includes(value) ? null : 'must be one of the choices'),
};

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
