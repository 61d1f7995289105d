import type { EndpointSpec } from '@askbob/contract/endpoint.ts';
import { keyPermissions } from '@askbob/contract/permissions.ts';
import { type ErrorCode, errorCodes } from '@askbob/contract/problem.ts';
import { table } from '@askbob/contract/table.ts';
import type { z } from 'zod';
import { errorsOf } from './errors-of.ts';
import { sampleOf } from './sample.ts';
import { createSchemaBook, type JsonSchema, type SchemaBook } from './schemas.ts';

type Json = Record<string, unknown>;

/** The contract as an OpenAPI 3.1 document. @param url where this server is reached @param cookie the login cookie's name */
export function openApi(version: string, url: string, cookie: string): Json {
  const book = createSchemaBook();
  const paths: Record<string, Json> = {};
  for (const [name, spec] of table) {
    const path = spec.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [spec.method.toLowerCase()]: operation(name, spec, book) };
  }
  const tags = [...new Set([...table.values()].map(({ tag }) => tag))];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ask Bob',
      version,
      description:
        'Answers visitors only from knowledge a business has approved, shows where each answer comes from, and hands over to people. Which chat path to use, with samples to run: [/docs](/docs).',
      license: { name: 'Proprietary', url: `${url}/docs` },
    },
    servers: [{ url }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(book.components).sort(([a], [b]) => (a < b ? -1 : 1))),
      examples: problemExamples(),
      securitySchemes: securitySchemes(cookie),
    },
  };
}

function operation(name: string, spec: EndpointSpec, book: SchemaBook): Json {
  const notes = [spec.description, ...notesOf(spec)].filter(Boolean);
  return {
    operationId: name,
    tags: [spec.tag],
    summary: spec.summary,
    ...(notes.length > 0 ? { description: notes.join('\n\n') } : {}),
    ...(isForServiceKeys(spec) ? { 'x-service-key': true } : {}),
    security: securityOf(spec),
    parameters: [...pathParameters(spec, book), ...queryParameters(spec, book)],
    ...(spec.body || spec.accepts ? { requestBody: requestBody(spec, book) } : {}),
    responses: {
      [spec.status]: success(spec, spec.status, book),
      ...(spec.waitingStatus ? { [spec.waitingStatus]: success(spec, spec.waitingStatus, book) } : {}),
      ...failures(spec),
    },
  };
}

function notesOf(spec: EndpointSpec): string[] {
  return [
    spec.permission ? `Needs the permission \`${spec.permission}\`.` : '',
    spec.caller === 'login' && (spec.byPeopleOnly || !spec.permission) ? 'Not for service keys.' : '',
    streams(spec) ? 'With `Accept: text/event-stream` it streams: `accepted`, `sentence` …, `reply`.' : '',
    spec.caller === 'page' ? 'Same origin only: it never sends CORS headers.' : '',
    spec.caller === 'widget' ? "The request's `Origin` must be on the widget key's list." : '',
  ];
}

/** Whether a service key may be made that may call it: what the clients for programs are generated from. */
function isForServiceKeys({ caller, permission, scope, byPeopleOnly, produces }: EndpointSpec): boolean {
  const isOpen = caller === 'login' && scope === 'business' && !byPeopleOnly;
  return isOpen && keyPermissions.some((each) => each === permission) && produces !== 'text/event-stream';
}

/** Whether an endpoint answers a message, and so can stream its reply. */
function streams({ path, method }: EndpointSpec): boolean {
  return method === 'POST' && ['/api/chat', '/api/widget/chat', '/api/chat/message'].includes(path);
}

function pathParameters(spec: EndpointSpec, book: SchemaBook): Json[] {
  const { properties = {} } = spec.params ? book.input(spec.params) : {};
  return [...spec.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: properties[name] ?? { type: 'string' },
  }));
}

function queryParameters(spec: EndpointSpec, book: SchemaBook): Json[] {
  const schema: JsonSchema = spec.query ? book.input(spec.query) : {};
  const own = Object.entries(schema.properties ?? {}).map(([name, value]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: value,
  }));
  if (spec.scope !== 'business' || spec.caller !== 'login') return own;
  const description = 'For admins: the business to act on. Everyone else acts on their own.';
  return [
    ...own,
    { name: 'business_id', in: 'query', required: false, description, schema: { type: 'string' } },
  ];
}

function requestBody(spec: EndpointSpec, book: SchemaBook): Json {
  const type = spec.accepts ?? 'application/json';
  if (!spec.body) return { required: true, content: { [type]: { schema: { type: 'string' } } } };
  const schema = book.input(spec.body);
  const example = checked(spec.body, spec.example?.body ?? sampleOf(schema, book.components));
  const fields = spec.accepts === 'application/x-www-form-urlencoded' ? schema : null;
  const form = fields ?? {
    type: 'object',
    properties: { file: { type: 'string', format: 'binary' } },
    required: ['file'],
  };
  return {
    required: !spec.body.safeParse(undefined).success,
    content: {
      [type]: { schema, ...(example === undefined ? {} : { example }) },
      ...(spec.alsoAccepts ? { [spec.alsoAccepts]: { schema: form } } : {}),
    },
  };
}

function success(spec: EndpointSpec, status: EndpointSpec['status'], book: SchemaBook): Json {
  const description = { 200: 'Done', 201: 'Created', 202: 'Accepted', 204: 'Done, without a body' }[status];
  const location = { description: 'Where the new thing is', schema: { type: 'string' } };
  const content: Json = {};
  if (spec.reply) {
    const schema = book.output(spec.reply);
    const example = checked(spec.reply, spec.example?.reply ?? sampleOf(schema, book.components));
    content[spec.produces ?? 'application/json'] = { schema, ...(example === undefined ? {} : { example }) };
  } else if (spec.produces) content[spec.produces] = { schema: { type: 'string' } };
  if (streams(spec)) content['text/event-stream'] = { schema: { type: 'string' } };
  return {
    description,
    ...(status === 201 ? { headers: { Location: location } } : {}),
    ...(Object.keys(content).length > 0 ? { content } : {}),
  };
}

/** An example only where it is a true one. */
function checked(schema: z.ZodType, example: unknown): unknown {
  return schema.safeParse(example).success ? example : undefined;
}

function failures(spec: EndpointSpec): Json {
  const byStatus = Object.groupBy(errorsOf(spec), (code) => errorCodes[code].status);
  const headers = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } };
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes = []]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${errorCodes[code].title}`).join('\n'),
        ...(status === '429' || status === '503' ? { headers } : {}),
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(
              codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
            ),
          },
        },
      },
    ]),
  );
}

function problemExamples(): Json {
  const codes = Object.entries(errorCodes) as [ErrorCode, { status: number; title: string }][];
  return Object.fromEntries(
    codes.map(([code, { status, title }]) => {
      const errors = [{ pointer: '/message', message: 'is missing' }];
      const detail = code === 'invalid_request' ? '/message: is missing' : `${title}.`;
      const value = { type: `/docs#${code}`, title, status, detail, code, request_id: REQUEST_ID };
      return [code, { value: code === 'invalid_request' ? { ...value, errors } : value }];
    }),
  );
}

const REQUEST_ID = '4a6c1b0e-6f0f-4b57-9a53-6cf1c1a6a2c1';

function securitySchemes(cookie: string): Json {
  return {
    bearer: {
      type: 'http',
      scheme: 'bearer',
      description: 'The `access_token` of a sign-in, or a service key (`sk_…`).',
    },
    cookie: { type: 'apiKey', in: 'cookie', name: cookie, description: 'Set by a sign-in in a browser.' },
    csrf: {
      type: 'apiKey',
      in: 'header',
      name: 'X-CSRF-Token',
      description: 'With the cookie, for whatever changes state: the `csrf_token` of the sign-in.',
    },
    widget_key: {
      type: 'apiKey',
      in: 'header',
      name: 'X-Widget-Key',
      description: 'A publishable key. It names the business and the sites that may use it.',
    },
    visitor_token: {
      type: 'apiKey',
      in: 'header',
      name: 'X-Visitor-Token',
      description: 'The `visitor_token` of the first reply: it is what a conversation belongs to.',
    },
  };
}

function securityOf(spec: EndpointSpec): Json[] {
  const visitor = spec.visitorToken === 'required' ? [{ visitor_token: [] }] : [{}, { visitor_token: [] }];
  if (spec.caller === 'login') {
    return [{ bearer: [] }, spec.method === 'GET' ? { cookie: [] } : { cookie: [], csrf: [] }];
  }
  if (spec.caller === 'mail_server') return [{ bearer: [] }];
  if (spec.caller === 'widget') return visitor.map((scheme) => ({ widget_key: [], ...scheme }));
  return spec.caller === 'page' ? visitor : [{}];
}
