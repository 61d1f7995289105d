import { z } from 'zod';

/** An opaque id; UUIDv7 inside, but a client must not rely on it. */
export const Id = z.string().min(1).max(128);
/** RFC 3339 UTC. */
export const Time = z.string();
/** A name people read: 1 to 120 characters after trimming. */
export const Name = z.string().trim().min(1).max(120);
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** A telephone number as people write it. */
export const Phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d ()./-]{3,39}$/, 'must be a phone number');
/** Password as typed; NFC is applied before hashing. */
export const Password = z.string().min(8).max(128);
/** A link a visitor may follow: http or https only. */
export const Url = z
  .string()
  .trim()
  .max(2000)
  .refine((s) => /^https?:\/\/[^\s]+$/i.test(s) && URL.canParse(s), 'must be an http or https address');
/** Addresses that only the machine or its own network segment can mean. */
const LINK_LOCAL = /^(169\.254\.|\[fe[89ab]|\[::ffff:a9fe:)/;

/** Whether a text is an address a browser may load a picture from: http or https, or a path of this server. */
export function isPictureUrl(text: string): boolean {
  const isPath = /^\/(?![/\\])/.test(text);
  if (!isPath && !/^https?:\/\//i.test(text)) return false;
  if (!URL.canParse(text, 'http://localhost')) return false;
  const { hostname, username, password } = new URL(text, 'http://localhost');
  return username === '' && password === '' && !LINK_LOCAL.test(hostname);
}

/** The address of a picture; empty for none. */
export const PictureUrl = z
  .string()
  .trim()
  .max(2000)
  .refine((s) => s === '' || isPictureUrl(s), 'must be an http or https address of a picture, or empty');
/** A text of up to `max` characters after trimming, not empty. */
export const Text = (max: number) => z.string().trim().min(1).max(max);
/** A count sent in a query string. */
const Count = z.coerce.number().int();

export const listQuery = {
  limit: Count.min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
};
export const ListQuery = z.strictObject(listQuery);
export const IdParams = z.strictObject({ id: Id });

/** A page of a list: `next_cursor` is null on the last one. */
export const Page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next_cursor: z.string().nullable() });

/** A day (`2026-01-31`) or a moment in RFC 3339. */
export const Moment = z
  .string()
  .max(40)
  .refine(
    (s) => /^\d{4}-\d{2}-\d{2}/.test(s) && !Number.isNaN(Date.parse(s)),
    'must be a date such as 2026-01-31',
  );
