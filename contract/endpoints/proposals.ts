import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, listQuery, Text, Time } from '../fields.ts';
import { Document } from './knowledge.ts';

const change = {
  /** For `wording`. */
  text: Text(500).optional(),
  /** For `entry`. */
  question: Text(500).optional(),
  /** For `entry` and `correction`. */
  answer: Text(8000).optional(),
};

/** What somebody, or what visitors wrote, proposes for the knowledge; nothing of it is in the draft before it is accepted. */
export const Proposal = z.strictObject({
  id: Id,
  kind: z.enum(['wording', 'entry', 'correction']),
  /** The document it is about; null for a new entry. */
  document_id: Id.nullable(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  question: z.string().nullable(),
  answer: z.string().nullable(),
  why: z.enum(['pressed', 'staff_same', 'staff_answered', 'complaint', 'person', 'model']),
  note: z.string().nullable(),
  conversation_id: Id.nullable(),
  /** How many messages say the same. */
  count: z.int(),
  /** A person, or the model that wrote it. */
  made_by: z.string().nullable(),
  created_at: Time,
});

const base = { tag: 'Knowledge', caller: 'login', scope: 'business' } as const;
const edit = { ...base, permission: 'knowledge.edit' } as const;

export const createProposal = define({
  ...base,
  permission: 'chat.manage',
  method: 'POST',
  path: '/api/knowledge/proposals',
  summary: 'Propose a wording, a new entry or a correction; those who look after the knowledge decide',
  limit: 'write',
  body: z.strictObject({
    kind: z.enum(['wording', 'entry', 'correction']),
    document_id: Id.nullable().optional(),
    ...change,
    note: Text(1000).optional(),
    conversation_id: Id.nullable().optional(),
  }),
  location: '/api/knowledge/proposals',
  status: 201,
  reply: Proposal,
  example: {
    body: { kind: 'entry', question: 'Do you sell gift vouchers?', answer: 'Yes, from 20 euros on.' },
  },
});
export const listProposals = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/proposals',
  summary: 'Wordings, entries and corrections proposed by people and by what visitors and staff wrote',
  limit: 'heavy',
  query: z.strictObject({ limit: listQuery.limit }),
  status: 200,
  reply: z.strictObject({
    items: z.array(Proposal),
    /** The model that can write wordings; null where there is none. */
    model: z.string().nullable(),
  }),
});
export const writeWordings = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/proposals/write',
  summary:
    'Have the language model write wordings as proposals; nothing of it is in the draft before it is accepted',
  description:
    'For one entry, or without `document_id` for up to ten entries that have one wording and that no model was asked about yet. Up to eight short wordings each; what is a wording already, here or elsewhere, what fits another document better, what the draft answers already and what was left out before is not proposed.',
  limit: 'heavy',
  body: z.strictObject({ document_id: Id.optional() }).default({}),
  status: 200,
  reply: z.strictObject({
    model: z.string(),
    /** Entries the model was asked about. */
    entries: z.int(),
    /** What is proposed now and was not before. */
    items: z.array(Proposal),
  }),
  errors: ['conflict'],
  example: { body: {} },
});
export const acceptProposal = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/proposals/:id/accept',
  summary:
    'Take a proposal into the draft, as it is or in other words; visitors see it after the next publish',
  limit: 'heavy',
  params: IdParams,
  body: z.strictObject(change).default({}),
  status: 200,
  reply: Document,
  errors: ['conflict'],
  example: { body: {} },
});
export const rejectProposal = define({
  ...edit,
  method: 'POST',
  path: '/api/knowledge/proposals/:id/reject',
  summary: 'Leave a proposal out; it does not come back',
  limit: 'heavy',
  params: IdParams,
  body: z.strictObject({}).optional(),
  status: 204,
});
