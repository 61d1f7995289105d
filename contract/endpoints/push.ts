import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id } from '../fields.ts';
import { Hours } from './businesses.ts';

/** Where a browser is written to: its push service's address. Only the machine itself may be meant by `http`. */
const Endpoint = z
  .string()
  .max(2000)
  .refine((s) => URL.canParse(s) && isPushAddress(new URL(s)), 'must be the https address of a push service');

function isPushAddress({ protocol, hostname, username, password }: URL): boolean {
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.[\d.]+)$/.test(hostname));
}

const Key = (bytes: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}=*$`), 'must be base64url');

/** What a device is told, and when. */
export const PushChoices = z.strictObject({
  /** A visitor waits for a person. */
  waiting: z.boolean().default(true),
  /** A message in a conversation that this person holds. */
  held: z.boolean().default(true),
  /** An answer of Bob that a person has to approve. */
  drafts: z.boolean().default(true),
  /** Shows the visitor's words; without, only that there is something. */
  words: z.boolean().default(true),
  /** Only while the business is open. */
  office_hours: z.boolean().default(false),
  /** Not between these times, by the clock of the business. */
  quiet: z.strictObject({ from: Hours.shape.from, to: Hours.shape.from }).nullable().default(null),
});
export type PushChoices = z.infer<typeof PushChoices>;

/** The language of what a device is told. */
export const pushLanguages = ['en', 'de'] as const;

const DEVICE = {
  endpoint: 'https://push.example/send/abc',
  keys: {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
};

const base = { tag: 'Notifications', caller: 'login' } as const;
const device = { ...base, permission: 'chat.manage', scope: 'business', byPeopleOnly: true } as const;

export const pushKey = define({
  ...base,
  method: 'GET',
  path: '/api/push/key',
  summary: 'The key that a browser subscribes to notifications with (VAPID)',
  scope: 'none',
  limit: 'read',
  status: 200,
  reply: z.strictObject({ key: z.string() }),
});
export const subscribeDevice = define({
  ...device,
  method: 'POST',
  path: '/api/push/subscriptions',
  summary: 'Tell this device when a visitor needs a person; sent again, it changes what is told',
  description:
    'Takes what `PushSubscription.toJSON()` gives. A device belongs to one person, keeps its login for 30 days from the last time it was sent, and is forgotten with that login. Without `choices` those of before stay.',
  limit: 'write',
  body: z
    .object({
      endpoint: Endpoint,
      expirationTime: z.number().nullable().optional(),
      keys: z.strictObject({ p256dh: Key(65), auth: Key(16) }),
      choices: PushChoices.optional(),
      language: z.enum(pushLanguages).default('en'),
    })
    .strict(),
  status: 201,
  location: '/api/push/subscriptions',
  reply: z.strictObject({ id: Id, choices: PushChoices }),
  errors: ['forbidden'],
  example: { body: DEVICE },
});
export const forgetDevice = define({
  ...device,
  method: 'DELETE',
  path: '/api/push/subscriptions',
  summary: 'Tell this device nothing any more',
  limit: 'write',
  body: z.strictObject({ endpoint: Endpoint }),
  status: 204,
  example: { body: { endpoint: DEVICE.endpoint } },
});
export const tryDevice = define({
  ...device,
  method: 'POST',
  path: '/api/push/test',
  summary: 'Send this device a notification now, and say what its push service answered',
  limit: 'heavy',
  body: z.strictObject({ endpoint: Endpoint }),
  status: 200,
  reply: z.strictObject({ ok: z.boolean(), detail: z.string() }),
  errors: ['not_found'],
  example: { body: { endpoint: DEVICE.endpoint } },
});
