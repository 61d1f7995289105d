import type { JsonSchema } from '../schemas.ts';

/** What a program may call, as a client offers it. */
export interface Operation {
  name: string;
  method: string;
  path: string;
  summary: string;
  /** The parts of the path that stand for something, in their order. */
  inPath: readonly { name: string; schema: JsonSchema }[];
  query: readonly { name: string; required: boolean; schema: JsonSchema }[];
  body: { kind: 'json' | 'text' | 'form'; required: boolean; schema: JsonSchema } | null;
  reply: { kind: 'json'; schema: JsonSchema } | { kind: 'text' | 'bytes' | 'none' };
}

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: JsonSchema;
}
type Content = Record<string, { schema: JsonSchema }>;
interface Described {
  operationId: string;
  summary: string;
  'x-service-key'?: true;
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
}
/** An OpenAPI document as this server writes it, as far as clients need it. */
export interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, JsonSchema> };
}

/** The operations of the document that a service key may call, by name. */
export function operationsOf(document: Document): Operation[] {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method, described })),
  );
  return all
    .filter(({ described }) => described['x-service-key'] && described.operationId !== 'mcp')
    .map(({ path, method, described }) => ({
      name: described.operationId,
      method: method.toUpperCase(),
      path,
      summary: described.summary,
      inPath: described.parameters.filter((parameter) => parameter.in === 'path'),
      // A key belongs to one business; only people name another.
      query: described.parameters.filter((each) => each.in === 'query' && each.name !== 'business_id'),
      body: bodyOf(described),
      reply: replyOf(described),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function bodyOf({ requestBody }: Described): Operation['body'] {
  if (!requestBody) return null;
  const { required, content } = requestBody;
  const [type = '', { schema = {} } = {}] = Object.entries(content)[0] ?? [];
  const kind = type === 'application/json' ? 'json' : type === 'multipart/form-data' ? 'form' : 'text';
  return { kind, required, schema };
}

function replyOf({ responses }: Described): Operation['reply'] {
  const [, done] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
  const [type, { schema = {} } = {}] = Object.entries(done?.content ?? {})[0] ?? [];
  if (type === undefined) return { kind: 'none' };
  if (type === 'application/json') return { kind: 'json', schema };
  return { kind: type === 'application/octet-stream' ? 'bytes' : 'text' };
}

/** The named shapes that operations need, with those these need in turn. */
export function schemasFor(
  document: Document,
  operations: readonly Operation[],
): [name: string, schema: JsonSchema][] {
  const needed = new Set<string>(['Problem']);
  const addFrom = (part: unknown) => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (needed.has(name)) continue;
      needed.add(name);
      addFrom(document.components.schemas[name]);
    }
  };
  addFrom(document.components.schemas.Problem);
  addFrom(operations);
  return Object.entries(document.components.schemas).filter(([name]) => needed.has(name));
}

/** The name that a reference leads to. */
export const nameOf = (reference: string): string => reference.replace('#/components/schemas/', '');

const understood = new Set(
  'type properties required items anyOf oneOf enum const $ref additionalProperties default description format pattern minLength maxLength minimum maximum exclusiveMinimum minItems maxItems propertyNames contentEncoding title examples'.split(
    ' ',
  ),
);

/** Throws where a schema says something that no client would know of. */
export function refuseUnknown(schema: JsonSchema): void {
  const unknown = Object.keys(schema).filter((keyword) => !understood.has(keyword));
  if (unknown.length > 0) throw new Error(`A client cannot say ${unknown.join(', ')} of a schema.`);
}
