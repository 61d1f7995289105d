import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, listQuery, Page, Text, Time } from '../fields.ts';
import { Release } from './knowledge.ts';

/** A change that waits for another person, or what came of it. */
export const Approval = z.strictObject({
  id: Id,
  /** `publish` and `activate` are about a release, `settings` about what the business says of itself and the rule itself. */
  kind: z.enum(['publish', 'activate', 'settings']),
  release_id: Id.nullable(),
  release_number: z.int().nullable(),
  /** For `settings`: what is now and what would be, by the name of the setting. */
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  note: z.string().nullable(),
  made_by: z.string(),
  /** The caller made it, so another person decides. */
  mine: z.boolean(),
  created_at: Time,
  /** `replaced`: the one who made it has asked for something newer. */
  state: z.enum(['waiting', 'approved', 'rejected', 'replaced']),
  decided_by: z.string().nullable(),
  decided_note: z.string().nullable(),
  decided_at: Time.nullable(),
});

const edit = { tag: 'Knowledge', caller: 'login', scope: 'business', permission: 'knowledge.edit' } as const;
const deciding = { ...edit, permission: 'knowledge.publish', limit: 'write', params: IdParams } as const;
const approveBody = z.strictObject({ note: Text(500).optional() }).default({});
const rejectBody = z.strictObject({ note: Text(500) });

export const listApprovals = define({
  ...edit,
  method: 'GET',
  path: '/api/knowledge/approvals',
  summary: 'Changes that wait for another person, and those that were decided',
  limit: 'read',
  query: z.strictObject({ ...listQuery, state: z.enum(['waiting', 'approved', 'rejected']).optional() }),
  status: 200,
  reply: Page(Approval),
});
export const approveChange = define({
  ...deciding,
  method: 'POST',
  path: '/api/knowledge/approvals/:id/approve',
  summary: 'Let a change of another person become true for visitors',
  body: approveBody,
  status: 200,
  reply: Approval,
  errors: ['same_person', 'conflict'],
});
export const rejectChange = define({
  ...deciding,
  method: 'POST',
  path: '/api/knowledge/approvals/:id/reject',
  summary: 'Refuse a change, or take back one’s own; the note says why',
  body: rejectBody,
  status: 200,
  reply: Approval,
  errors: ['conflict'],
  example: { body: { note: 'The winter price starts in November.' } },
});
export const approveRelease = define({
  ...deciding,
  method: 'POST',
  path: '/api/knowledge/releases/:id/approve',
  summary: 'Show a release that awaits approval to visitors; somebody else must have made it',
  body: approveBody,
  status: 200,
  reply: Release,
  errors: ['same_person', 'conflict'],
});
export const rejectRelease = define({
  ...deciding,
  method: 'POST',
  path: '/api/knowledge/releases/:id/reject',
  summary: 'Refuse a release that awaits approval; the note says why',
  body: rejectBody,
  status: 200,
  reply: Release,
  errors: ['conflict'],
  example: { body: { note: 'The winter price starts in November.' } },
});
