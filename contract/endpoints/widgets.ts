import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, listQuery, Name, Page, Time } from '../fields.ts';
import { ofOwn, ownExample } from './chat.ts';

/** How the widget came to be on a page: the business's own file, a loader with the key in its address, or with the key in an attribute. */
export const embedForms = ['own', 'address', 'attribute'] as const;
export type EmbedForm = (typeof embedForms)[number];

/** Why a page was refused, as far as what is listed says: the same site without or with www, below it, by another scheme or port; a page without an origin; or a stranger. */
export const refusalReasons = ['www', 'subdomain', 'scheme', 'port', 'no_origin', 'other_site'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const WidgetKey = z.strictObject({
  id: Id,
  key: z.string(),
  name: z.string(),
  allowed_origins: z.array(z.string()),
  default: z.boolean(),
  last_used_at: Time.nullable(),
  last_origin: z.string().nullable(),
  /** Sites that called in and are listed, latest first, with the form of embedding that was seen last. */
  seen_origins: z.array(z.strictObject({ origin: z.string(), at: Time, form: z.enum(embedForms) })),
  /** Sites that asked and were refused, latest first; `related`: on a domain that is listed, so that one click may allow it. */
  refused_origins: z.array(
    z.strictObject({ origin: z.string(), at: Time, related: z.boolean(), why: z.enum(refusalReasons) }),
  ),
  created_at: Time,
});

/** Checked in full by `server/src/widgets/origin.ts`; here only shape. */
const Origins = z.array(z.string().trim().min(1).max(300)).min(1).max(50);
const keys = { tag: 'Widget', caller: 'login', scope: 'business', permission: 'widget.manage' } as const;

export const listWidgetKeys = define({
  ...keys,
  method: 'GET',
  path: '/api/customer-portal/widget-keys',
  summary: 'Widget keys and the sites they work on',
  limit: 'read',
  query: z.strictObject(listQuery),
  status: 200,
  reply: Page(WidgetKey),
});
export const createWidgetKey = define({
  ...keys,
  method: 'POST',
  path: '/api/customer-portal/widget-keys',
  summary: 'Make a widget key for a site',
  limit: 'write',
  body: z.strictObject({ name: Name, allowed_origins: Origins, default: z.boolean().optional() }),
  status: 201,
  reply: WidgetKey,
  example: { body: { name: 'Main site', allowed_origins: ['https://www.example.com'] } },
});
export const updateWidgetKey = define({
  ...keys,
  method: 'PATCH',
  path: '/api/customer-portal/widget-keys/:id',
  summary: 'Change name, sites, or make it the default key',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({
    name: Name.optional(),
    allowed_origins: Origins.optional(),
    default: z.boolean().optional(),
  }),
  status: 200,
  reply: WidgetKey,
});
export const deleteWidgetKey = define({
  ...keys,
  method: 'DELETE',
  path: '/api/customer-portal/widget-keys/:id',
  summary: 'Revoke a key; it stops working at once',
  limit: 'write',
  params: IdParams,
  status: 204,
});
/** One teal pixel. */
const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mPgL8v7DwAD1AHxKQ8p2QAAAABJRU5ErkJggg==';

export const widgetCode = define({
  ...keys,
  method: 'GET',
  path: '/api/customer-portal/widget-code',
  summary: 'The script tags to paste',
  limit: 'read',
  status: 200,
  reply: z.strictObject({
    html: z.string(),
    tenant_html: z.string(),
    loader_html: z.string(),
    keyed_html: z.string(),
    /** A page that says where the code goes in each kind of site, for whoever looks after it; needs no login. */
    install_url: z.string(),
    /** The key that stands in the code; null while there is none. */
    key: z.string().nullable(),
  }),
});

export const keepLogo = define({
  ...keys,
  permission: 'settings.manage',
  method: 'POST',
  path: '/api/customer-portal/logo',
  summary: 'Keep the picture that the widget shows; set its address as settings.widget.avatar_url',
  description: 'A PNG of at most 512 by 512 pixels. Whatever it carries beside the picture is left out.',
  limit: 'write',
  bodyLimit: 512 * 1024,
  body: z.strictObject({ png: z.base64().max(400_000) }),
  status: 200,
  reply: z.strictObject({ url: z.string() }),
  example: { body: { png: LOGO } },
});

const widget = { tag: 'Visitor', caller: 'widget', scope: 'none' } as const;
export const widgetConfig = define({
  ...widget,
  method: 'GET',
  path: '/api/widget/config',
  summary: 'How the widget looks and greets on this site',
  limit: 'visitor',
  status: 200,
  reply: z.strictObject({
    business: z.strictObject({ name: z.string() }),
    persona: z.strictObject({ name: z.string(), greeting: z.string(), avatar_url: z.string().nullable() }),
    looks: z.strictObject({
      accent: z.string(),
      /** Black or white, whichever reads on `accent`. */
      on_accent: z.string(),
      position: z.enum(['bottom-right', 'bottom-left']),
      theme: z.enum(['auto', 'light', 'dark']),
      launcher_label: z.string(),
    }),
    locale: z.string(),
    suggestions: z.array(z.string()),
    office: z.strictObject({ open: z.boolean(), text: z.string().nullable() }),
    identity_required: z.boolean(),
    /** Staff see on which page the visitor is. */
    page: z.boolean(),
    /** Mail can be sent: who leaves an address gets the answer there too. */
    mail: z.boolean(),
    /** How else to reach the business, as links, for where the chat cannot work; from `settings.facts`. */
    contact: z.array(z.strictObject({ text: z.string(), url: z.string() })),
    /** That the chat does not work, in the business's language. */
    trouble: z.string(),
    /** How a visitor is asked to be reached when he wants a person. */
    hand_over_asks: z.enum(['email', 'phone', 'either']),
  }),
  errors: ['invalid_widget_key', 'origin_not_allowed'],
});
export const widgetContext = define({
  ...widget,
  method: 'POST',
  path: '/api/widget/context',
  summary: 'A few facts about the page or cart that staff should see; never shown to the assistant',
  limit: 'visitor',
  visitorToken: 'required',
  body: ofOwn({
    context: z.record(z.string().max(60), z.union([z.string().max(500), z.number(), z.boolean(), z.null()])),
  }),
  status: 204,
  errors: ['unauthenticated', 'identity_required', 'session_not_found'],
  example: { body: { ...ownExample, context: { cart: 'Boiler service', total: 95 } } },
});

export const widgetPage = define({
  ...widget,
  method: 'POST',
  path: '/api/widget/page',
  summary: 'On which page of the site the visitor is, for staff',
  description:
    'Kept only where the business has it so (`settings.visitor_page`), without what follows `?` or `#`, and erased with the conversation.',
  limit: 'visitor',
  visitorToken: 'required',
  body: ofOwn({ url: z.string().max(4000) }),
  status: 204,
  errors: ['unauthenticated', 'identity_required', 'session_not_found'],
  example: { body: { ...ownExample, url: 'https://shop.example/boilers' } },
});

export const Persona = z.strictObject({
  id: Id,
  name: z.string(),
  description: z.string(),
  tone: z.string(),
  system_prompt: z.string(),
  greeting: z.string().nullable(),
  active: z.boolean(),
  created_at: Time,
  updated_at: Time,
});
const personaFields = {
  name: Name,
  description: z.string().trim().max(1000),
  tone: z.string().trim().max(300),
  greeting: z.string().trim().max(500).nullable().optional(),
};
const prompt = z.string().trim().max(8000);
const personas = {
  tag: 'Personas',
  caller: 'login',
  scope: 'business',
  permission: 'persona.manage',
} as const;

export const listPersonas = define({
  ...personas,
  method: 'GET',
  path: '/api/personas',
  summary: 'Personas of the business',
  limit: 'read',
  query: z.strictObject(listQuery),
  status: 200,
  reply: Page(Persona),
});
export const createPersona = define({
  ...personas,
  method: 'POST',
  path: '/api/personas',
  summary: 'Add a persona; it speaks once it is activated',
  limit: 'write',
  body: z.strictObject({
    ...personaFields,
    description: personaFields.description.default(''),
    tone: personaFields.tone.default(''),
    system_prompt: prompt.optional(),
    systemPrompt: prompt.optional(),
  }),
  status: 201,
  reply: Persona,
  example: {
    body: { name: 'Bob', description: 'Front desk', tone: 'friendly and short', system_prompt: '' },
  },
});
export const updatePersona = define({
  ...personas,
  method: 'PATCH',
  path: '/api/personas/:id',
  summary: 'Change a persona',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({
    name: personaFields.name.optional(),
    description: personaFields.description.optional(),
    tone: personaFields.tone.optional(),
    greeting: personaFields.greeting,
    system_prompt: prompt.optional(),
    systemPrompt: prompt.optional(),
  }),
  status: 200,
  reply: Persona,
});
export const deletePersona = define({
  ...personas,
  method: 'DELETE',
  path: '/api/personas/:id',
  summary: 'Remove a persona that is not active',
  limit: 'write',
  params: IdParams,
  status: 204,
  errors: ['conflict'],
});
export const activatePersona = define({
  ...personas,
  method: 'POST',
  path: '/api/personas/:id/activate',
  summary: 'Let this persona speak',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({}).optional(),
  status: 200,
  reply: Persona,
});
