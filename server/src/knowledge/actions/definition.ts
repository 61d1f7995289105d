import type { ActionDefinition } from '@askbob/contract/endpoints/actions.ts';
import { SLOT } from '../../answering/writing/form.ts';
import { invalid } from '../../kernel/errors.ts';
import { namedIn } from './fill-reply.ts';
import { bookingOf, checkRequest, httpOf, OURS } from './request-template.ts';

/** Throws 422 for an action whose parts do not fit together. */
export function checkDefinition(definition: ActionDefinition): void {
  const { fields, match, secret_headers, reply } = definition;
  for (const [at, field] of fields.entries()) {
    if (fields.findIndex(({ name }) => name === field.name) < at)
      throw invalid(`/fields/${at}/name`, 'stands here twice');
    if (field.type === 'choice' && !field.options)
      throw invalid(`/fields/${at}/options`, 'is missing: say what there is to choose from');
    if (field.type !== 'choice' && field.options)
      throw invalid(`/fields/${at}/options`, 'is for fields of the type choice; leave it out');
    if (field.bind && !['text', 'email'].includes(field.type))
      throw invalid(`/fields/${at}/bind`, 'is for fields of the types text and email');
  }
  checkRequest(definition);
  const unknown = Object.entries(match).find(([, name]) => fields.every((field) => field.name !== name));
  if (unknown) throw invalid('/match', `"${unknown[1]}" is no field of this action`);
  const http = httpOf(definition);
  if (!http) {
    const reads = bookingOf(definition)?.calendar !== undefined;
    if (secret_headers.some((name) => !reads || name !== 'Authorization'))
      throw invalid(
        '/secrets',
        reads
          ? 'of a calendar are sent as "Authorization" alone; leave the others out'
          : 'are for actions that call another system; leave them out',
      );
    if (definition.fallback_email !== null && definition.fallback_email !== undefined)
      throw invalid('/fallback_email', 'is for actions that call another system; leave it out');
    if (bookingOf(definition)) checkBooking(definition);
    else checkCallback(definition);
    return;
  }
  const ours = secret_headers.find((name) => OURS.has(name.toLowerCase()));
  if (ours) throw invalid('/secrets', `"${ours}" is set by Ask Bob; leave it out`);
  const twice = secret_headers.find((name) =>
    Object.keys(http.headers ?? {}).some((other) => other.toLowerCase() === name.toLowerCase()),
  );
  if (twice) throw invalid('/secrets', `"${twice}" stands among the headers already`);
  if (/[\p{Cc}]/u.test(reply.replaceAll(/[\n\t]/g, '')))
    throw invalid('/reply', 'must be plain text without control characters');
}

/** What a person needs to call back, and no response to quote. */
function checkCallback({ fields, reply }: ActionDefinition): void {
  if (!fields.some(({ type }) => type === 'phone'))
    throw invalid('/fields', 'need one of the type phone: who is called back has a number');
  requireNamed(reply, fields, []);
}

/** What a reply to a booking may name beside the fields: the time that was booked. */
const OF_A_BOOKING = ['when', 'date', 'time'];

/** The time is asked for by itself, and what is said of it is ours. */
function checkBooking({ fields, match, reply, risk }: ActionDefinition): void {
  const at = fields.findIndex(({ name }) => [SLOT, ...OF_A_BOOKING].includes(name));
  if (at >= 0)
    throw invalid(`/fields/${at}/name`, 'is taken: the time is asked for by itself. Choose another name');
  if (risk !== 'write') throw invalid('/risk', 'must be write: a time is booked');
  if (Object.keys(match).length > 0)
    throw invalid('/match', 'is for actions that call another system; leave it out');
  requireNamed(reply, fields, OF_A_BOOKING);
}

function requireNamed(reply: string, fields: ActionDefinition['fields'], more: readonly string[]): void {
  const known = new Set([...fields.map(({ name }) => name), ...more]);
  const unknown = namedIn(reply).find((path) => !known.has(path));
  if (unknown !== undefined) throw invalid('/reply', `{${unknown}} is no field of this action`);
}
