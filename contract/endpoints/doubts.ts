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
