import type { ContactField } from '@askbob/contract/endpoints/contacts.ts';
import { invalid } from '../kernel/errors.ts';

/** Values of a business's own fields, by their keys. */
export type FieldValues = Record<string, string | number>;

/** Longest text of one value. */
const LONGEST = 1000;

/** The values as a contact's row holds them. */
export function storedFields(json: string): FieldValues {
  return JSON.parse(json) as FieldValues; // written from values that were read here
}

/**
 * The values after a change: null or nothing takes one away, what is not named stays. Throws 422 for a value that its field
 * cannot hold, and for a field that the business does not have.
 */
export function changeFields(
  fields: readonly ContactField[],
  stored: FieldValues,
  change: Record<string, string | number | null>,
): FieldValues {
  const next = { ...stored };
  for (const [key, value] of Object.entries(change)) {
    if (value === null || value === '') {
      delete next[key];
      continue;
    }
    const field = fields.find((each) => each.key === key);
    if (!field) throw invalid(`/fields/${key}`, 'is no field of this business. See GET /api/contact-fields');
    const problem = problemOf(field, value);
    if (problem !== null) throw invalid(`/fields/${key}`, problem);
    next[key] = value;
  }
  return next;
}

/** Of what a token says, the values that fields of the business can hold; a field that is gone must keep nobody from signing in. */
export function fittingFields(
  fields: readonly ContactField[],
  said: Record<string, unknown> | null | undefined,
): FieldValues {
  const fitting = fields.flatMap((field) => {
    const value = said?.[field.key];
    const isValue = (typeof value === 'string' && value !== '') || typeof value === 'number';
    return isValue && problemOf(field, value) === null ? [[field.key, value] as const] : [];
  });
  return Object.fromEntries(fitting);
}

/** What is wrong with a value; null for nothing. */
function problemOf({ type, options = [] }: ContactField, value: string | number): string | null {
  if (type === 'number') return typeof value === 'number' ? null : 'must be a number';
  if (typeof value !== 'string') return 'must be a text';
  if (type === 'date') return isDay(value) ? null : 'must be a day such as 2026-01-31';
  if (type === 'choice') return options.includes(value) ? null : `must be one of: ${options.join(', ')}`;
  return value.length <= LONGEST ? null : `must not be longer than ${LONGEST} characters`;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
