import type { OrderSystem } from './order-system.ts';

/** Actions that ask an order system, as requests would add them. */
export function orderActions({ base }: Pick<OrderSystem, 'base'>) {
  const status = {
    name: 'order-status',
    title: 'Where is my order?',
    wordings: ['where is my order', 'track my parcel'],
    fields: [
      { name: 'order', label: 'Order number' },
      { name: 'email', label: 'E-mail', type: 'email' },
    ],
    request: {
      method: 'GET',
      url: `${base}/orders/{order}?mail={email}`,
      headers: { 'X-Order': '{order}' },
    },
    secrets: { Authorization: 'Bearer swordfish-123' },
    match: { 'billing.email': 'email' },
    risk: 'read',
    reply: 'Your order {number} is {status}.',
    not_found: 'No order has this number and e-mail.',
  };
  const change = {
    name: 'change',
    title: 'Change my address',
    wordings: ['change my address'],
    fields: [
      { name: 'street', label: 'Street' },
      { name: 'count', label: 'Count', type: 'number', required: false },
    ],
    request: {
      method: 'POST',
      url: `${base}/change`,
      headers: { 'X-Street': '{street}' },
      body: { address: { street: '{street}', note: 'For {street}!' }, count: '{count}' },
    },
    risk: 'write',
    reply: 'Changed: {done}.',
  };
  return {
    status,
    change,
    /** Waits for a person on staff. */
    approved: {
      ...change,
      name: 'approved',
      title: 'Cancel it',
      wordings: ['cancel it'],
      approval: 'staff',
    },
    /** Of whoever signed in. */
    own: {
      ...status,
      name: 'own',
      title: 'My latest order',
      wordings: ['my latest order'],
      fields: [{ name: 'mail', label: 'E-mail', type: 'email', bind: 'identity.email' }],
      request: { method: 'GET', url: `${base}/latest?mail={mail}` },
      match: {},
    },
  };
}

/** What it answers, unless a test has it answer otherwise. */
export const anOrder = {
  number: '1001',
  status: 'on its way',
  billing: { email: 'Ada@Example.com' },
  done: true,
};
