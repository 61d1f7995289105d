import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Email, Id, IdParams, listQuery, Page, Phone, Text } from '../fields.ts';
import { Contact, ConversationRow } from './conversations.ts';

export const ContactDetail = Contact.extend({
  /** The newest first, a hundred at most. */
  conversations: z.array(ConversationRow),
  /** The visitors he was: what `GET` and `DELETE /api/visitors/:id` take. */
  visitors: z.array(Id),
});

/** What a business keeps of its contacts beside their names and how to reach them. */
export const ContactField = z.strictObject({
  /** What requests and exports call it. */
  key: z
    .string()
    .regex(
      /^[a-z][a-z0-9_]{0,39}$/,
      'must begin with a small letter and hold only small letters, digits and _',
    ),
  label: Text(60),
  type: z.enum(['text', 'number', 'date', 'choice']),
  /** What can be chosen, for a choice. */
  options: z.array(Text(80)).max(50).optional(),
});
export type ContactField = z.infer<typeof ContactField>;

const base = { tag: 'Contacts', caller: 'login', scope: 'business', permission: 'chat.read' } as const;

export const listContacts = define({
  ...base,
  method: 'GET',
  path: '/api/contacts',
  summary: 'People who said who they are, those heard of last first',
  description: '`q` finds parts of names, addresses, notes, and phone numbers however they are written.',
  limit: 'read',
  query: z.strictObject({ ...listQuery, q: z.string().trim().max(200).optional() }),
  status: 200,
  reply: Page(Contact),
});

export const getContact = define({
  ...base,
  method: 'GET',
  path: '/api/contacts/:id',
  summary: 'One person with the conversations',
  limit: 'read',
  params: IdParams,
  status: 200,
  reply: ContactDetail,
});

export const listContactFields = define({
  ...base,
  method: 'GET',
  path: '/api/contact-fields',
  summary: 'The fields that the business keeps of its contacts',
  description: 'Set as `settings.contact_fields`.',
  limit: 'read',
  status: 200,
  reply: z.strictObject({ items: z.array(ContactField) }),
  example: { reply: { items: [{ key: 'customer_number', label: 'Customer number', type: 'text' }] } },
});

export const updateContact = define({
  ...base,
  method: 'PATCH',
  path: '/api/contacts/:id',
  summary: 'Correct or add to what is known of a person',
  permission: 'chat.manage',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({
    name: z.string().trim().max(120).nullable().optional(),
    email: Email.nullable().optional(),
    phone: Phone.nullable().optional(),
    note: z.string().trim().max(4000).optional(),
    consent: z.boolean().nullable().optional(),
    /** Values of the business's own fields; null takes one away. What is not named stays. */
    fields: z
      .record(z.string().max(40), z.union([z.string().trim().max(1000), z.number(), z.null()]))
      .optional(),
  }),
  status: 200,
  reply: Contact,
});

export const mergeContact = define({
  ...base,
  method: 'POST',
  path: '/api/contacts/:id/merge',
  summary: 'Say that another contact is the same person; its conversations come here, and it goes',
  description: 'Each device goes on to open its own conversations only.',
  permission: 'chat.manage',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({ contact_id: Id }),
  status: 200,
  reply: ContactDetail,
});
