import type { EndpointSpec } from '@askbob/contract/endpoint.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { z } from 'zod';
import type { Caller } from '../../kernel/caller.ts';
import { basePath } from '../../kernel/config.ts';
import { ApiError, invalid, notFound } from '../../kernel/errors.ts';
import type { Services } from '../services.ts';
import { limitAddress } from './address.ts';
import { checkShape } from './body.ts';
import { requireCsrf } from './csrf.ts';
import { type Context, type Endpoint, handled } from './endpoint.ts';
import { fieldsOf, RawForm } from './multipart.ts';
import { fromZod } from './problem.ts';
import { readVisitorToken } from './visitor-token.ts';

const DEFAULT_BODY_LIMIT = 64 * 1024;

/** What the checks before the body learned. */
interface Identified {
  caller: Caller;
  address: string;
  businessId: string | null;
}

/** Requests between their head and their body. */
const identified = new WeakMap<FastifyRequest, Identified>();

/** Serves one row of the table: every check that the contract entry declares, in one order, once. */
export function bind<Own extends Services>(
  app: FastifyInstance,
  services: Own,
  { spec, handle }: Endpoint<Own>,
): void {
  app.route({
    method: spec.method as HTTPMethods,
    url: spec.path,
    bodyLimit: spec.bodyLimit ?? DEFAULT_BODY_LIMIT,
    // HEAD wherever there is a GET; a stream never ends by itself.
    exposeHeadRoute: spec.produces !== 'text/event-stream',
    // Before the body is read: a stranger's bytes are not worth parsing.
    onRequest: async (request) => {
      const address = limitAddress(request.ip);
      services.limits.address(spec.limit, address);
      requireMediaType(request, spec);
      const caller = await services.callers.identify(spec, request);
      requirePerson(spec, caller);
      requirePermission(spec, caller);
      if (caller.kind === 'login' && caller.via === 'cookie' && spec.method !== 'GET') {
        requireCsrf(request, caller, services.config);
      }
      checkShape(request.params);
      checkShape(request.query);
      const businessId = await actingBusiness(services, spec, caller, request);
      await requireSecondFactor(services, spec, caller);
      identified.set(request, { caller, address, businessId });
    },
    handler: async (request, reply) => {
      const known = identified.get(request);
      if (!known) throw new Error('handler without identification');
      const value = await handle(contextOf(services, spec, request, reply, known));
      if (value === handled) return reply;
      return send(services, spec, request, reply, value);
    },
  });
}

function contextOf<Own extends Services>(
  services: Own,
  spec: EndpointSpec,
  request: FastifyRequest,
  reply: FastifyReply,
  { caller, address, businessId }: Identified,
): Context<EndpointSpec, Own> {
  const visitorToken = readVisitorToken(request, services.config, caller);
  if (spec.visitorToken === 'required' && !visitorToken) {
    throw new ApiError(
      'unauthenticated',
      'Send the visitor_token of the first chat reply as X-Visitor-Token to read this conversation.',
    );
  }
  const context = {
    services,
    caller,
    db: businessId === null ? null : services.store.forBusiness(businessId),
    params: parse(spec.params, request.params, ''),
    query: parse(spec.query, ownQuery(request, spec), ''),
    body: bodyOf(spec, request.body),
    visitorToken,
    address,
    request,
    reply,
  };
  // Typed per entry by endpoint(); here it is built for any entry.
  return context as unknown as Context<EndpointSpec, Own>;
}

/** The parsed body. A form that stands for a file is looked through by the handler; one beside a plain form says the same. */
function bodyOf(spec: EndpointSpec, sent: unknown): unknown {
  if (!(sent instanceof RawForm)) return parse(spec.body, sent, '');
  if (spec.accepts !== 'application/x-www-form-urlencoded') return undefined;
  const fields = fieldsOf(sent);
  checkShape(fields);
  return parse(spec.body, fields, '');
}

function parse(schema: z.ZodType | undefined, value: unknown, pointer: string): unknown {
  if (!schema) return undefined;
  if (value === undefined && !schema.safeParse(undefined).success) {
    throw invalid(pointer, 'is missing. Send a JSON object');
  }
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw fromZod(parsed.error);
}

/** The query without the admin's choice of business, which the binder has read already. */
function ownQuery(request: FastifyRequest, spec: EndpointSpec): unknown {
  const query = { ...(request.query as Record<string, unknown>) };
  if (spec.scope === 'business') delete query.business_id;
  return query;
}

function requireMediaType(request: FastifyRequest, spec: EndpointSpec): void {
  const type = request.headers['content-type'];
  if (spec.method === 'GET' || (!spec.accepts && !spec.body)) return;
  const length = request.headers['content-length'];
  const empty = length === undefined ? request.headers['transfer-encoding'] === undefined : length === '0';
  if (empty && type === undefined) return;
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw new ApiError('unsupported_media_type', 'Send the body without Content-Encoding.');
  }
  const expected = spec.accepts ?? 'application/json';
  const sent = type?.split(';')[0]?.trim().toLowerCase();
  if (sent === expected || (sent !== undefined && sent === spec.alsoAccepts)) return;
  throw new ApiError('unsupported_media_type', `Send the body with Content-Type: ${expected}.`);
}

/** Accounts are people's: no program signs in, changes a password or makes a key. */
function requirePerson(spec: EndpointSpec, caller: Caller): void {
  if (caller.kind !== 'login' || !caller.serviceKey) return;
  if (spec.permission && !spec.byPeopleOnly) return;
  throw new ApiError('forbidden', 'Service keys have no account: this is for people who sign in.');
}

function requirePermission(spec: EndpointSpec, caller: Caller): void {
  if (!spec.permission || caller.kind !== 'login') return;
  if (caller.permissions.includes(spec.permission)) return;
  if (caller.serviceKey) {
    throw new ApiError(
      'forbidden',
      `This service key lacks ${spec.permission}, or whoever made it does. Make one that has it in the Customer Portal.`,
    );
  }
  throw new ApiError(
    'forbidden',
    `Your role "${caller.role}" lacks ${spec.permission}. Ask an owner of the business to give you a role that has it.`,
  );
}

/** Where a business asks for a second factor, a member without one can do nothing but see to the own account. */
async function requireSecondFactor(services: Services, spec: EndpointSpec, caller: Caller): Promise<void> {
  // What needs no permission is about the own account.
  if (!spec.permission || caller.kind !== 'login') return;
  if (!(await services.callers.lacksSecondFactor(caller))) return;
  throw new ApiError(
    'forbidden',
    'Your business asks for a second factor. Set one up under your account first.',
  );
}

/** The business a request acts on: a customer's own, or the one an admin names; refused looks like missing. */
async function actingBusiness(
  services: Services,
  spec: EndpointSpec,
  caller: Caller,
  request: FastifyRequest,
): Promise<string | null> {
  if (caller.kind === 'widget') return caller.businessId;
  if (spec.scope !== 'business' || caller.kind !== 'login') return null;
  const named = (request.query as Record<string, unknown>).business_id;
  if (named !== undefined && typeof named !== 'string') throw invalid('/business_id', 'must be given once');
  if (caller.businessId !== null) {
    if (named !== undefined && named !== caller.businessId) throw notFound();
    return caller.businessId;
  }
  return services.callers.businessOfAdmin(named);
}

function send(
  services: Services,
  spec: EndpointSpec,
  request: FastifyRequest,
  reply: FastifyReply,
  value: unknown,
): FastifyReply {
  const status = reply.statusCode === spec.waitingStatus ? spec.waitingStatus : spec.status;
  void reply.code(status).header('cache-control', 'no-store');
  if (spec.status === 204) return reply.send();
  if (typeof value === 'string' && spec.produces) {
    return reply.header('content-type', `${spec.produces}; charset=utf-8`).send(value);
  }
  if (services.checkReplies && spec.reply) {
    const parsed = spec.reply.safeParse(value);
    if (!parsed.success) throw new Error(`${spec.path} broke its contract: ${parsed.error.message}`);
  }
  if (status === 201)
    void reply.header('location', basePath(services.config) + locationOf(spec, request, value));
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(value));
}

function locationOf(spec: EndpointSpec, request: FastifyRequest, value: unknown): string {
  const fields = { ...(value as Record<string, unknown>), ...(request.params as Record<string, unknown>) };
  const path = spec.location ?? `${spec.path}/:id`;
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(fields[name] ?? '')));
}
