import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, Text } from '../fields.ts';
import { labelColours } from '../label-colours.ts';

export const Label = z.strictObject({ id: Id, name: z.string(), colour: z.enum(labelColours) });
export type Label = z.infer<typeof Label>;

const fields = { name: Text(40), colour: z.enum(labelColours) };
const base = { tag: 'Mission Control', caller: 'login', scope: 'business' } as const;
const manage = { ...base, permission: 'chat.manage', limit: 'write' } as const;

export const listLabels = define({
  ...base,
  method: 'GET',
  path: '/api/labels',
  summary: "The business's labels for conversations, by name",
  permission: 'chat.read',
  limit: 'read',
  status: 200,
  reply: z.strictObject({ items: z.array(Label) }),
});
export const createLabel = define({
  ...manage,
  method: 'POST',
  path: '/api/labels',
  summary: 'Add a label; a hundred at most',
  body: z.strictObject(fields),
  status: 201,
  reply: Label,
  errors: ['conflict'],
});
export const updateLabel = define({
  ...manage,
  method: 'PATCH',
  path: '/api/labels/:id',
  summary: 'Give a label another name or colour, everywhere at once',
  params: IdParams,
  body: z.strictObject(fields).partial(),
  status: 200,
  reply: Label,
  errors: ['conflict'],
});
export const deleteLabel = define({
  ...manage,
  method: 'DELETE',
  path: '/api/labels/:id',
  summary: 'Remove a label, also from the conversations that wear it',
  params: IdParams,
  status: 204,
});
