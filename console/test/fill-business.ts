import assert from 'node:assert/strict';
import type { TestServer } from '@askbob/server/src/testing/test-server.ts';

const faq = [
  [
    'What does a boiler service cost?',
    ['how much is a service', 'boiler service price'],
    'A boiler service costs 95 euros including the exhaust measurement.',
  ],
  [
    'When are you open?',
    ['opening hours', 'are you open on saturday'],
    'Our office is open Monday to Friday from 8 am to 5 pm.',
  ],
  [
    'Which areas do you cover?',
    ['do you come to my town', 'service area'],
    'We cover the whole city and 20 km around it.',
  ],
] as const;

/** Gives a business knowledge, a release, keys, people, personas, settings and a conversation, over the API. */
export async function fillBusiness(
  server: TestServer,
  business: { id: string; token: string },
): Promise<void> {
  const send = async (method: string, path: string, body: unknown) => {
    const reply = await server.call(method, path, { token: business.token, body });
    assert.ok(reply.status < 300, `${method} ${path}: ${reply.status} ${reply.text}`);
  };
  for (const [question, variants, answer] of faq) {
    await send('POST', '/api/knowledge/entries', { question, variants, answer });
  }
  await send('POST', '/api/knowledge/publish', { note: 'First questions' });
  await send('POST', '/api/customer-portal/members', {
    email: `tom-${business.id}@example.com`,
    name: 'Tom Fischer',
    role: 'agent',
  });
  await send('POST', '/api/customer-portal/widget-keys', {
    name: 'Main site',
    allowed_origins: ['https://www.brightwater.example', 'https://*.brightwater.example'],
    default: true,
  });
  await send('POST', '/api/personas', {
    name: 'Clara',
    description: 'For winter',
    tone: 'warm',
    greeting: 'Cold at home?',
  });
  await send('PATCH', '/api/customer-portal/business', {
    settings: {
      office_hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' })),
      holidays: [
        { date: '2099-12-24', name: 'Christmas Eve', from: '08:00', to: '12:00' },
        { date: '2099-12-25', name: 'Christmas Day' },
      ],
      facts: { address: 'Harbour Street 12, 20457 Hamburg', parking: 'Two free spaces in the yard.' },
      person_topics: ['complaint', 'refund'],
      supervised: 'topics',
      widget: { suggestions: ['What does a service cost?'] },
    },
  });
  await send('POST', '/api/chat', { business_id: business.id, message: 'how much is a boiler service' });
}
