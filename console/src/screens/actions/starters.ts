import type { Texts } from '../../texts/texts.tsx';
import { type Draft, type Field, usualBooking } from './draft.ts';

const field = (
  name: string,
  label: string,
  type: Field['type'] = 'text',
  more: Partial<Field> = {},
): Field => ({
  name,
  label,
  type,
  required: true,
  ...more,
});

/** What a new action can begin with: the shapes of systems that many businesses have. */
export type Starter = 'callback' | 'booking' | 'woocommerce' | 'shopify' | 'ticket' | 'freshdesk' | 'other';
export const starters: readonly Starter[] = [
  'callback',
  'booking',
  'woocommerce',
  'shopify',
  'ticket',
  'freshdesk',
  'other',
];

/** A new action in the words of the person who makes it. */
export function begin(starter: Starter, t: Texts['actions']): Draft {
  const { words } = t;
  const order = [field('order', words.order), field('email', words.orderEmail, 'email')];
  const empty: Draft = {
    id: null,
    name: '',
    title: '',
    wordings: '',
    intro: '',
    fields: [field('order', words.order)],
    kind: 'system',
    booking: usualBooking,
    calendar: '',
    calendarKind: 'ical',
    method: 'GET',
    url: 'https://',
    headers: '',
    body: '',
    secretName: 'Authorization',
    secret: '',
    match: '',
    risk: 'read',
    approval: 'visitor',
    reply: '',
    notFound: '',
    submit: '',
    dailyCap: 100,
    fallbackEmail: '',
  };
  const lookUp = { ...empty, title: words.whereIs, wordings: words.whereIsWordings, notFound: words.noOrder };
  const ticket: Draft = {
    ...empty,
    name: 'ticket',
    title: words.ticket,
    wordings: words.ticketWordings,
    fields: [
      field('name', words.name),
      field('email', words.email, 'email'),
      field('problem', words.problem),
    ],
    method: 'POST',
    risk: 'write',
  };
  switch (starter) {
    case 'callback':
      return {
        ...empty,
        name: 'callback',
        kind: 'callback',
        title: words.callMe,
        wordings: words.callMeWordings,
        fields: [
          field('name', words.name),
          field('phone', words.phone, 'phone'),
          field('when', words.when, 'choice', { required: false, options: words.times }),
        ],
        risk: 'write',
        reply: words.callMeReply,
      };
    case 'booking':
      return {
        ...empty,
        name: 'booking',
        kind: 'booking',
        title: words.book,
        wordings: words.bookWordings,
        fields: [field('name', words.name), field('email', words.email, 'email', { required: false })],
        risk: 'write',
        reply: words.bookReply,
      };
    case 'woocommerce':
      return {
        ...lookUp,
        name: 'order-status',
        fields: order,
        url: 'https://shop.example.com/wp-json/wc/v3/orders/{order}',
        match: 'billing.email = email',
        reply: words.orderIs('{number}', '{status}'),
      };
    case 'shopify':
      return {
        ...lookUp,
        name: 'order-status',
        fields: order,
        url: 'https://shop.myshopify.com/admin/api/2025-01/orders.json?status=any&name={order}&email={email}',
        secretName: 'X-Shopify-Access-Token',
        match: 'orders.0.email = email',
        reply: words.orderIs('{orders.0.name}', '{orders.0.financial_status}'),
      };
    case 'ticket':
      return {
        ...ticket,
        url: 'https://company.zendesk.com/api/v2/tickets.json',
        body: JSON.stringify(
          {
            ticket: {
              subject: 'Ask Bob: {name}',
              comment: { body: '{problem}' },
              requester: { name: '{name}', email: '{email}' },
            },
          },
          null,
          2,
        ),
        reply: words.ticketReply('{ticket.id}'),
      };
    case 'freshdesk':
      return {
        ...ticket,
        url: 'https://company.freshdesk.com/api/v2/tickets',
        // Freshdesk wants both numbers: open, and of middling haste.
        body: JSON.stringify(
          {
            subject: 'Ask Bob: {name}',
            description: '{problem}',
            name: '{name}',
            email: '{email}',
            status: 2,
            priority: 2,
          },
          null,
          2,
        ),
        reply: words.ticketReply('{id}'),
      };
    case 'other':
      return empty;
  }
}
