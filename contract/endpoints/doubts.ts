import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id } from '../fields.ts';

const Place = z.strictObject({
  /** `business` for what the business says of itself. */
  document_id: Id,
  title: z.string(),
  text: z.string(),
});

export const listDoubts = define({
  tag: 'Knowledge',
  caller: 'login',
  scope: 'business',
  permission: 'knowledge.edit',
  method: 'GET',
  path: '/api/knowledge/doubts',
  summary: 'Where the draft contradicts itself, or says a thing twice',
  description:
    'One question with two answers (`same_question`), the same question and answer twice (`double`), or two prices, hours, phone numbers or addresses of the same thing. A warning: nothing is blocked.',
  limit: 'heavy',
  status: 200,
  reply: z.strictObject({
    count: z.int(),
    items: z.array(
      z.strictObject({
        kind: z.enum(['same_question', 'double', 'price', 'hours', 'phone', 'email']),
        a: Place,
        b: Place,
      }),
    ),
  }),
});

export const knowledgeHealth = define({
  tag: 'Knowledge',
  caller: 'login',
  scope: 'business',
  permission: 'knowledge.edit',
  method: 'GET',
  path: '/api/knowledge/health',
  summary: 'How true and complete the draft is, in counts that each lead to a list',
  limit: 'heavy',
  status: 200,
  reply: z.strictObject({
    documents: z.int(),
    /** Groups of questions that Bob could not answer. */
    unanswered: z.int(),
    thumbs_down: z.int(),
    /** Documents that none of the last replies rests on. */
    never_used: z.int(),
    /** To look at again: their day has come, or they have expired or soon will. */
    due: z.int(),
    contradictory: z.int(),
    /** Entries with one wording. */
    thin: z.int(),
    /** Of usual ways to ask them, so many were tried, and so many are answered. */
    thin_ways: z.strictObject({ asked: z.int(), answered: z.int() }),
    proposals: z.int(),
  }),
});
