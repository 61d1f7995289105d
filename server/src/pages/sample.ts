import type { JsonSchema } from './schemas.ts';

/** Values that tell more than "string" does, by the name of the field. */
const byName: Record<string, unknown> = {
  id: '01990000-0000-7000-8000-000000000001',
  session_id: 's_kBv2mT0pXq9wZr4sYd7uNc1ekBv2mT0pXq9wZr4sYd7u',
  conversation_id: '01990000-0000-7000-8000-00000000000a',
  message_id: '01990000-0000-7000-8000-00000000000c',
  in_reply_to: '01990000-0000-7000-8000-00000000000b',
  receipt_id: '01990000-0000-7000-8000-00000000000d',
  business_id: '01990000-0000-7000-8000-0000000000b1',
  document_id: '01990000-0000-7000-8000-0000000000d1',
  release_id: '01990000-0000-7000-8000-0000000000e1',
  user_id: '01990000-0000-7000-8000-0000000000f1',
  external_id: 'service_price',
  email: 'ada@brightwater.example',
  notify_email: 'desk@brightwater.example',
  name: 'Ada',
  title: 'What does a boiler service cost?',
  question: 'What does a boiler service cost?',
  message: 'What does a boiler service cost?',
  first_message: 'What does a boiler service cost?',
  answer: 'A boiler service costs 95 euros including the exhaust measurement.',
  reply: 'A boiler service costs 95 euros including the exhaust measurement. [1]',
  last_message: 'A boiler service costs 95 euros including the exhaust measurement. [1]',
  quote: 'A boiler service costs 95 euros including the exhaust measurement.',
  text: 'A boiler service costs 95 euros including the exhaust measurement.',
  password: 'a long password of your own',
  current_password: 'the password until now',
  new_password: 'a long password of your own',
  url: 'https://brightwater.example/prices',
  base_url: 'https://models.example/v1',
  origin: 'https://brightwater.example',
  allowed_origins: ['https://brightwater.example'],
  site_hosts: ['brightwater.example'],
  last_origin: 'https://brightwater.example',
  key: 'pk_live_kBv2mT0pXq9wZr4sYd7uNc1e',
  access_token: 'kBv2mT0pXq9wZr4sYd7uNc1ekBv2mT0pXq9wZr4sYd7',
  visitor_token: null,
  token_type: 'Bearer',
  expires_in: 43_200,
  code: '123456',
  token: 'kBv2mT0pXq9wZr4sYd7uNc1e',
  action: 'release.published',
  confidence: 0.86,
  threshold: 0.71,
  score: 0.86,
  day: 1,
  from: '08:00',
  to: '17:00',
  accent: '#0f766e',
  version: 3,
  interval: 'day',
  currency: 'EUR',
  month: '2026-03',
  price: '49 € a month',
  limit: 50,
  cursor: null,
  next_cursor: null,
  seq: 2,
  n: 1,
  number: 4,
};
const TIME = '2026-03-02T09:14:05.120Z';

/** Makes an example of a schema; whoever shows it checks it first, since patterns and refinements are guessed. */
export function sampleOf(
  schema: JsonSchema,
  components: Record<string, JsonSchema>,
  name = '',
  depth = 0,
): unknown {
  if (depth > 14) return null;
  const again = (inner: JsonSchema, innerName = name) => sampleOf(inner, components, innerName, depth + 1);
  const target = schema.$ref?.split('/').at(-1);
  if (target) return again(components[target] ?? {});
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (name in byName && fits(schema, byName[name])) return byName[name];
  const options = schema.anyOf ?? schema.oneOf;
  if (options?.[0]) return again(options[0] as JsonSchema);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => again(part as JsonSchema)));
  if (schema.default !== undefined) return schema.default;
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') return objectSample(schema, again);
  if (type === 'array') return schema.items ? [again(schema.items as JsonSchema, singular(name))] : [];
  if (type === 'integer' || type === 'number') return Math.max(Number(schema.minimum ?? 0), 0);
  if (type === 'boolean') return false;
  if (type === 'null') return null;
  return textSample(name);
}

function objectSample(
  schema: JsonSchema,
  again: (inner: JsonSchema, name: string) => unknown,
): Record<string, unknown> {
  const required = new Set(schema.required);
  const entries = Object.entries(schema.properties ?? {}) as [string, JsonSchema][];
  // Short: what must be there, or, where nothing must, the first field.
  const shown = entries.filter(([key], i) => required.has(key) || (required.size === 0 && i === 0));
  return Object.fromEntries(shown.map(([key, value]) => [key, again(value, key)]));
}

function textSample(name: string): string {
  if (name.endsWith('_at') || name === 'at' || name === 'since') return TIME;
  if (name.endsWith('_id')) return String(byName.id);
  if (name.includes('hash')) return '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
  return name ? `a ${name.replaceAll('_', ' ')}` : 'text';
}

function fits(schema: JsonSchema, value: unknown): boolean {
  const options = (schema.anyOf ?? [schema]) as JsonSchema[];
  return options.some((option) => {
    const type = Array.isArray(option.type) ? option.type[0] : option.type;
    if (value === null) return type === 'null';
    if (Array.isArray(value)) return type === 'array';
    if (typeof value === 'number')
      return type === 'number' || (type === 'integer' && Number.isInteger(value));
    return type === typeof value;
  });
}

function singular(name: string): string {
  return name.replace(/s$/, '');
}
