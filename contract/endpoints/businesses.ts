import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Email, Id, IdParams, listQuery, Name, Page, Password, PictureUrl, Text, Time } from '../fields.ts';
import { memberRoles } from '../permissions.ts';
import { ContactField } from './contacts.ts';

/** A host as browsers send it: lower case, with the port when it is not the default one. */
const Host = z
  .string()
  .trim()
  .toLowerCase()
  .max(255)
  .regex(/^[a-z0-9.-]+(:\d{1,5})?$/, 'must be a host such as shop.example.com or localhost:3000');

export const Hours = z.strictObject({
  day: z.int().min(0).max(6),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00'),
  /** `24:00` is the end of the day; a time before `from` is one of the next day. */
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 17:30, or 24:00'),
});
/** As it may be written; what older versions stored is read all the same. */
const WrittenHours = Hours.refine(({ from, to }) => from !== to, {
  path: ['to'],
  message: 'must differ from the start; a whole day is 00:00 to 24:00',
});
/** A day with hours of its own; without them it is closed. */
const Holiday = z
  .strictObject({
    date: z.iso.date(),
    name: Text(80),
    from: Hours.shape.from.optional(),
    to: Hours.shape.to.optional(),
  })
  .refine(
    ({ from, to }) => (from === undefined) === (to === undefined) && (from === undefined || from !== to),
    {
      path: ['to'],
      message: 'needs a start and another end, or leave out both for a day on which you are closed',
    },
  );
/** What a business says of itself, in its own words; answered at once, without a publish. */
export const Facts = z.strictObject({
  address: z.string().trim().max(300).optional(),
  phone: z
    .string()
    .trim()
    .max(60)
    .regex(/^[^<>[\]\p{Cc}]*$/u, 'must be one line without brackets')
    .optional(),
  email: z.union([z.literal(''), Email]).optional(),
  website: z
    .string()
    .trim()
    .max(300)
    .regex(/^(?:https?:\/\/)?[^\s<>:/.]+\.[^\s<>]+$|^$/i, 'must be an address such as https://shop.example')
    .optional(),
  parking: z.string().trim().max(500).optional(),
  payment: z.string().trim().max(500).optional(),
  directions: z.string().trim().max(1000).optional(),
});
/** As they may be written: a day has one name and one set of hours. */
const WrittenHolidays = z
  .array(Holiday)
  .max(200)
  .superRefine((days, context) => {
    for (const [at, { date }] of days.entries())
      if (days.findIndex((each) => each.date === date) < at)
        context.addIssue({
          code: 'custom',
          path: [at, 'date'],
          message: 'stands here twice; a day may be listed once',
        });
  });

/** As they may be written: each has a key of its own, and a choice something to choose. */
const WrittenContactFields = z
  .array(ContactField)
  .max(30)
  .superRefine((fields, context) => {
    for (const [at, { key, type, options = [] }] of fields.entries()) {
      if (fields.findIndex((each) => each.key === key) < at)
        context.addIssue({ code: 'custom', path: [at, 'key'], message: 'stands here twice' });
      if (type === 'choice' && options.length === 0)
        context.addIssue({ code: 'custom', path: [at, 'options'], message: 'must hold something to choose' });
      if (new Set(options).size < options.length)
        context.addIssue({ code: 'custom', path: [at, 'options'], message: 'holds the same choice twice' });
    }
  });
const Words = z.array(Text(80)).max(100);
/** sRGB as #rrggbb. */
const Colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #0f766e');

/** What an owner can set; every field has a default, so a new business needs none. */
export const Settings = z.strictObject({
  strictness: z.enum(['careful', 'balanced', 'bold']).default('balanced'),
  /** With a model: approved words as they are, or said more freely where each sentence says the same. */
  wording: z.enum(['exact', 'natural']).default('exact'),
  /** With `two`, what visitors are told changes only after another person approved it. */
  approval: z.enum(['one', 'two']).default('one'),
  language: z.string().max(10).default('en'),
  time_zone: z.string().max(60).default('UTC'),
  office_hours: z.array(Hours).max(28).default([]),
  holidays: z.array(Holiday).max(200).default([]),
  facts: Facts.default({}),
  /** Counts the changes of what a business says of itself; only read. */
  facts_version: z.int().min(1).default(1),
  /** Words that send a message straight to a person. */
  escalation_words: Words.default([]),
  /** Documents or topics (words of the question) that always go to a person. */
  person_topics: Words.default([]),
  /** Shown first when someone writes of gas, flooding or another danger. */
  emergency_text: z.string().trim().max(1000).default(''),
  emergency_words: Words.default([]),
  /** Staff approve every reply before it is sent; or only those on these topics. */
  supervised: z.enum(['off', 'topics', 'all']).default('off'),
  supervised_topics: Words.default([]),
  /** Seconds after which the visitor of a waiting draft is told that a person will answer. */
  supervised_timeout: z.int().min(10).max(3600).default(120),
  /** Minutes of staff silence after which Bob takes a conversation back; 0 never. */
  auto_release_minutes: z.int().min(0).max(1440).default(0),
  /** Minutes after which a visitor nobody reacted to is told to the next person, then by mail; 0 never. */
  remind_minutes: z.int().min(0).max(240).default(5),
  /** What is kept of contacts beside their names and how to reach them. */
  contact_fields: z.array(ContactField).max(30).default([]),
  /** Whether `/widget/<business>/llms.txt` gives language models what is published. */
  llms_txt: z.boolean().default(false),
  /** Staff see on which page a visitor is. */
  visitor_page: z.boolean().default(false),
  /** Card and account numbers, addresses and phone numbers in a visitor's own words are left out of what is mailed to him. */
  transcript_redacts: z.boolean().default(true),
  retention_days: z.int().min(1).max(3650).default(30),
  /** Releases that can be shown again; of older ones only what is said of them stays. What visitors see, or waits for approval, always stays. */
  keep_releases: z.int().min(2).max(500).default(30),
  /** How a visitor is asked to be reached when he wants a person. */
  hand_over_asks: z.enum(['email', 'phone', 'either']).default('either'),
  /** Who is told by mail, and when: of who waits, of every message to a person too, or of nothing. */
  notify: z
    .strictObject({
      emails: z.array(z.string().max(254)).max(10).default([]),
      when: z.enum(['waiting', 'always', 'never']).default('waiting'),
    })
    .prefault({}),
  /** The first of them, as long as anybody is told; writing it replaces them. */
  notify_email: z.string().max(254).default(''),
  /** Bob answers mails as he answers the chat, and says that he is an assistant; else people do. */
  mail_assistant: z.boolean().default(false),
  identity_required: z.boolean().default(false),
  require_second_factor: z.boolean().default(false),
  widget: z
    .strictObject({
      accent: Colour.default('#0f766e'),
      position: z.enum(['bottom-right', 'bottom-left']).default('bottom-right'),
      theme: z.enum(['auto', 'light', 'dark']).default('auto'),
      launcher_label: z.string().trim().max(40).default(''),
      avatar_url: z.string().max(2000).default(''),
      suggestions: z.array(Text(120)).max(5).default([]),
    })
    .prefault({}),
  daily_message_quota: z.int().min(0).max(1_000_000).default(0),
  /** Other systems that actions may call; none of them unless it stands here. */
  action_hosts: z.array(Host).max(50).default([]),
});
export type Settings = z.infer<typeof Settings>;

/** The same fields, each optional, with no defaults filled in. */
const SettingsPatch = z.strictObject({
  ...Object.fromEntries(
    Object.entries(Settings.omit({ facts_version: true }).shape).map(([name, field]) => [
      name,
      field instanceof z.ZodDefault ? field.unwrap().optional() : z.unknown().optional(),
    ]),
  ),
  office_hours: z.array(WrittenHours).max(28).optional(),
  holidays: WrittenHolidays.optional(),
  contact_fields: WrittenContactFields.optional(),
  notify: z
    .strictObject({
      emails: z.array(Email).max(10).optional(),
      when: z.enum(['waiting', 'always', 'never']).optional(),
    })
    .optional(),
  widget: z
    .strictObject({
      accent: Colour.optional(),
      position: z.enum(['bottom-right', 'bottom-left']).optional(),
      theme: z.enum(['auto', 'light', 'dark']).optional(),
      launcher_label: z.string().trim().max(40).optional(),
      avatar_url: PictureUrl.optional(),
      suggestions: z.array(Text(120)).max(5).optional(),
    })
    .optional(),
});

export const Business = z.strictObject({
  id: Id,
  name: z.string(),
  status: z.enum(['active', 'suspended']),
  /** What its own people read while it is suspended. */
  suspended_reason: z.string().nullable(),
  site_hosts: z.array(z.string()),
  public_chat: z.boolean(),
  settings: Settings,
  active_release_id: Id.nullable(),
  created_at: Time,
});

const platform = {
  tag: 'Businesses',
  caller: 'login',
  permission: 'businesses.manage',
  scope: 'platform',
} as const;

export const listBusinesses = define({
  ...platform,
  method: 'GET',
  path: '/api/businesses',
  summary: 'All businesses of this installation',
  limit: 'read',
  query: z.strictObject({ ...listQuery, q: z.string().trim().max(200).optional() }),
  status: 200,
  reply: Page(Business),
});
export const createBusiness = define({
  ...platform,
  method: 'POST',
  path: '/api/businesses',
  summary: 'Create a business with a persona named Bob',
  limit: 'write',
  body: z.strictObject({
    name: Name,
    site_hosts: z.array(Host).max(50).optional(),
    public_chat: z.boolean().optional(),
  }),
  status: 201,
  reply: Business,
  errors: ['conflict'],
  example: { body: { name: 'Brightwater Heating', site_hosts: ['brightwater.example'] } },
});
export const updateBusiness = define({
  ...platform,
  method: 'PATCH',
  path: '/api/businesses/:id',
  summary: 'Rename, suspend, or change hosts and public chat',
  description:
    'Suspending needs a `reason`, which the people of the business read when they sign in. Their streams end at once, visitors find no chat, and nothing is deleted.',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({
    name: Name.optional(),
    site_hosts: z.array(Host).max(50).optional(),
    public_chat: z.boolean().optional(),
    status: z.enum(['active', 'suspended']).optional(),
    reason: Text(300).optional(),
  }),
  status: 200,
  reply: Business,
  errors: ['conflict'],
});
export const exportBusiness = define({
  ...platform,
  method: 'GET',
  path: '/api/businesses/:id/export',
  summary: 'Everything a business keeps, without secrets; audited',
  description:
    'One JSON object a line, each with its `type`: business, settings, member, persona, widget_key, document, release, test, canned_reply, visitor, conversation, message, note, mail, letter, letter_file, blocked_sender, receipt, usage, credit, audit. The last line is `{"type":"end","lines":…}`; without it the export is incomplete.',
  limit: 'heavy',
  params: IdParams,
  status: 200,
  produces: 'application/x-ndjson',
});
export const eraseBusiness = define({
  ...platform,
  method: 'DELETE',
  path: '/api/businesses/:id',
  summary: 'Erase a business and all it keeps; its own name in the body confirms it',
  description:
    'Members, keys, knowledge, visitors, conversations and the content of receipts are erased for good. What stays: an empty row, the links of the receipts, and the record of who did what. The reply, which the platform records as well, says how many rows of each kind went.',
  limit: 'heavy',
  params: IdParams,
  body: z.strictObject({ name: z.string().max(200) }),
  status: 200,
  reply: z.strictObject({
    id: Id,
    erased_at: Time,
    erased: z.record(z.string(), z.int()),
  }),
  example: { body: { name: 'Brightwater Heating' } },
});
export const signInAs = define({
  ...platform,
  method: 'POST',
  path: '/api/businesses/:id/sign-in-as',
  summary: 'Act inside a business as its owner would, audited; returns a login of its own',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({ reason: Text(300) }),
  status: 200,
  reply: z.strictObject({ access_token: z.string(), expires_in: z.int() }),
});

const own = { tag: 'Business', caller: 'login', scope: 'business' } as const;
const settings = { ...own, permission: 'settings.manage' } as const;
export const getOwnBusiness = define({
  ...settings,
  method: 'GET',
  path: '/api/customer-portal/business',
  summary: 'The business and its settings',
  limit: 'read',
  status: 200,
  reply: Business,
});
export const updateOwnBusiness = define({
  ...settings,
  method: 'PATCH',
  path: '/api/customer-portal/business',
  summary: 'Change the business and its settings; settings are merged',
  limit: 'write',
  body: z.strictObject({
    name: Name.optional(),
    site_hosts: z.array(Host).max(50).optional(),
    public_chat: z.boolean().optional(),
    settings: SettingsPatch.optional(),
  }),
  status: 200,
  waitingStatus: 202,
  /** `awaiting` names the settings that wait for another person. */
  reply: Business.extend({ awaiting: z.array(z.string()).optional() }),
  errors: ['conflict'],
});

const SetupStep = z.strictObject({
  id: z.enum([
    'profile',
    'knowledge',
    'publish',
    'facts',
    'told',
    'looks',
    'widget_key',
    'embed',
    'live_test',
    'people',
  ]),
  done: z.boolean(),
  /** Bob works without it. */
  optional: z.boolean(),
  detail: z.string(),
});
export const setupState = define({
  ...own,
  method: 'GET',
  path: '/api/customer-portal/setup',
  summary: 'What is done and what comes next until Bob answers on the site',
  permission: 'analytics.read',
  limit: 'read',
  status: 200,
  reply: z.strictObject({ steps: z.array(SetupStep), next: z.string().nullable() }),
});

export const rotateIdentitySecret = define({
  ...settings,
  method: 'POST',
  path: '/api/customer-portal/identity-secret',
  summary: "Make a new secret for signing visitors' identities; shown once, the old one stops working",
  limit: 'write',
  body: z.strictObject({}).optional(),
  location: '/api/customer-portal/business',
  status: 201,
  reply: z.strictObject({ secret: z.string(), last_four: z.string() }),
});

export const ModelSettings = z.strictObject({
  source: z.enum(['none', 'operator', 'business']),
  base_url: z.string().nullable(),
  model: z.string().nullable(),
  key_last_four: z.string().nullable(),
});
export const getModelSettings = define({
  ...settings,
  method: 'GET',
  path: '/api/customer-portal/model',
  summary: 'Which language model chooses answers, if any',
  limit: 'read',
  status: 200,
  reply: ModelSettings,
});
export const updateModelSettings = define({
  ...settings,
  method: 'PUT',
  path: '/api/customer-portal/model',
  summary: "Set the business's own model; changing the address clears the key unless a new one is sent",
  limit: 'write',
  body: z.strictObject({
    base_url: z.string().trim().max(500).nullable(),
    model: z.string().trim().min(1).max(200).nullable(),
    api_key: z.string().min(1).max(500).nullable().optional(),
  }),
  status: 200,
  reply: ModelSettings,
});
export const testModel = define({
  ...settings,
  method: 'POST',
  path: '/api/customer-portal/model/test',
  summary: 'Ask the model something whose answer is known, and say what came of it',
  limit: 'heavy',
  body: z.strictObject({}),
  status: 200,
  reply: z.strictObject({
    ok: z.boolean(),
    /** One sentence: what is right, or what to mend. */
    detail: z.string(),
    ms: z.int(),
  }),
  errors: ['conflict'],
  example: { body: {} },
});

export const Member = z.strictObject({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: z.enum(memberRoles),
  status: z.enum(['active', 'invited', 'disabled']),
  second_factor: z.boolean(),
  created_at: Time,
});
const members = { ...own, tag: 'Members', permission: 'members.manage' } as const;
export const listMembers = define({
  ...members,
  method: 'GET',
  path: '/api/customer-portal/members',
  summary: "The business's own people",
  limit: 'read',
  query: z.strictObject(listQuery),
  status: 200,
  reply: Page(Member),
});
export const createMember = define({
  ...members,
  method: 'POST',
  path: '/api/customer-portal/members',
  summary: 'Add a person; without a password the reply carries an invitation link when no mail can be sent',
  limit: 'write',
  body: z.strictObject({
    email: Email,
    name: Name,
    role: z.enum(memberRoles),
    password: Password.optional(),
  }),
  status: 201,
  reply: Member.extend({ invitation_url: z.string().nullable() }),
  errors: ['conflict'],
  example: { body: { email: 'anna@example.com', name: 'Anna', role: 'agent' } },
});
export const updateMember = define({
  ...members,
  method: 'PATCH',
  path: '/api/customer-portal/members/:id',
  summary: 'Change name or role, or disable a person; it holds from the next request on',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({
    name: Name.optional(),
    role: z.enum(memberRoles).optional(),
    status: z.enum(['active', 'disabled']).optional(),
  }),
  status: 200,
  reply: Member,
  errors: ['conflict'],
});
export const deleteMember = define({
  ...members,
  method: 'DELETE',
  path: '/api/customer-portal/members/:id',
  summary: 'Remove a person and end every login of theirs',
  limit: 'write',
  params: IdParams,
  status: 204,
  errors: ['conflict'],
});
export const makeSignInLink = define({
  ...members,
  method: 'POST',
  path: '/api/customer-portal/members/:id/sign-in-link',
  summary:
    'Make a link with which a person signs in once, within 24 hours; shown once, and mailed where mail is set up',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({}).optional(),
  status: 200,
  reply: z.strictObject({ url: z.string(), expires_at: Time, mailed: z.boolean() }),
  errors: ['conflict'],
});
export const listColleagues = define({
  ...own,
  method: 'GET',
  path: '/api/colleagues',
  tag: 'Mission Control',
  summary: 'Names of the people a conversation can be assigned to',
  permission: 'chat.read',
  limit: 'read',
  status: 200,
  reply: z.strictObject({
    items: z.array(
      z.strictObject({ id: Id, name: z.string(), role: z.enum(memberRoles), online: z.boolean() }),
    ),
  }),
});
