import type { JsonSchema } from '../schemas.ts';
import {
  type Document,
  nameOf,
  type Operation,
  operationsOf,
  refuseUnknown,
  schemasFor,
} from './operations.ts';

const HEAD = '// Generated from /openapi.json by `npm run clients`. Do not edit.\n';

/** The types of the client for Node: every named shape, and what each operation takes and gives. */
export function typesForNode(document: Document): string {
  const operations = operationsOf(document);
  const shapes = schemasFor(document, operations).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema, '')};\n`,
  );
  const methods = operations.map((each) => `  /** ${each.summary} */\n  ${signature(each)};\n`);
  return `${HEAD}\n${shapes.join('\n')}\n/** The operations that a service key may call, by the names of the API reference. */\nexport type Api = {\n${methods.join('')}};\n`;
}

/** What the client for Node needs to know to call: method, path, and what the reply holds where it is no JSON. */
export function operationsForNode(document: Document): string {
  const rows = operationsOf(document).map(({ name, method, path, reply }) => {
    const kind = reply.kind === 'json' || reply.kind === 'none' ? '' : ` ${reply.kind}`;
    return `  ${name}: ${JSON.stringify(`${method} ${path}${kind}`)},\n`;
  });
  return `${HEAD}export const operations = {\n${rows.join('')}};\n`;
}

function signature({ name, inPath, query, body, reply }: Operation): string {
  const takes = [
    ...inPath.map((each) => `${key(each.name)}: ${typeOf(each.schema, '  ')}`),
    ...query.map((each) => `${key(each.name)}${each.required ? '' : '?'}: ${typeOf(each.schema, '  ')}`),
    ...(body ? [`body${body.required ? '' : '?'}: ${bodyType(body)}`] : []),
    'signal?: AbortSignal',
  ];
  const isNeeded = inPath.length > 0 || query.some(({ required }) => required) || body?.required;
  return `${name}(call${isNeeded ? '' : '?'}: { ${takes.join('; ')} }): Promise<${replyType(reply)}>`;
}

function bodyType(body: NonNullable<Operation['body']>): string {
  if (body.kind === 'form') return 'FormData';
  return body.kind === 'text' ? 'string' : typeOf(body.schema, '  ');
}

function replyType(reply: Operation['reply']): string {
  if (reply.kind === 'json') return typeOf(reply.schema, '  ');
  return { text: 'string', bytes: 'Uint8Array', none: 'undefined' }[reply.kind];
}

function typeOf(schema: JsonSchema, indent: string): string {
  refuseUnknown(schema);
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return union(choices.map((each) => typeOf(each as JsonSchema, indent)));
  if (Array.isArray(schema.type)) {
    return union(schema.type.map((type) => typeOf({ ...schema, type } as JsonSchema, indent)));
  }
  if (schema.type === 'array') return arrayOf(typeOf((schema.items ?? {}) as JsonSchema, indent));
  if (schema.type === 'object') return objectType(schema, indent);
  return plain[schema.type ?? ''] ?? 'unknown';
}

const plain: Record<string, string> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

function objectType(schema: JsonSchema, indent: string): string {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) {
    const values = schema.additionalProperties;
    return `Record<string, ${typeof values === 'object' ? typeOf(values as JsonSchema, indent) : schema.properties ? 'never' : 'unknown'}>`;
  }
  const inner = `${indent}  `;
  const lines = fields.map(([name, value]) => {
    const part = value as JsonSchema;
    const doc = part.description ? `${inner}/** ${part.description} */\n` : '';
    const optional = schema.required?.includes(name) ? '' : '?';
    return `${doc}${inner}${key(name)}${optional}: ${typeOf(part, inner)};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

const union = (types: string[]): string => [...new Set(types)].join(' | ');
/** Brackets never harm. */
const arrayOf = (type: string): string => (/^\w+$/.test(type) ? `${type}[]` : `Array<${type}>`);
const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
