import type { CallerKind, EndpointSpec } from '@askbob/contract/endpoint.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type {
  AnyoneCaller,
  LoginCaller,
  MailServerCaller,
  PageCaller,
  WidgetCaller,
} from '../../kernel/caller.ts';
import type { BusinessDb } from '../db/store.ts';
import type { Services } from '../services.ts';

interface CallerOf extends Record<CallerKind, unknown> {
  anyone: AnyoneCaller;
  page: PageCaller;
  widget: WidgetCaller;
  login: LoginCaller;
  mail_server: MailServerCaller;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What a handler is given: everything is parsed, identified and allowed. */
export interface Context<S extends EndpointSpec = EndpointSpec, Own extends Services = Services> {
  services: Own;
  caller: CallerOf[S['caller']];
  /** The business acted on, for `scope: 'business'` and widget callers. */
  db: S['scope'] extends 'business' ? BusinessDb : S['caller'] extends 'widget' ? BusinessDb : null;
  params: Parsed<S['params']>;
  query: Parsed<S['query']>;
  body: Parsed<S['body']>;
  /** The visitor's token from header or cookie, when sent. */
  visitorToken: string | null;
  /** The caller's address, folded for limits: an IPv4 address, or an IPv6 /64. */
  address: string;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What a handler returns once it has written the reply itself. */
export const handled: unique symbol = Symbol('handled');

type Answer<S extends EndpointSpec> = S['reply'] extends z.ZodType
  ? z.input<S['reply']> | typeof handled
  : undefined | string | typeof handled;

/** A contract entry with the code that serves it, and the services that this code needs. */
export interface Endpoint<Own extends Services = Services> {
  spec: EndpointSpec;
  handle: (context: Context<EndpointSpec, Own>) => Promise<unknown>;
}

/**
 * Returns the function that binds a handler of a folder to its contract entry; the entry types what comes in and what must
 * go out, the folder says which services it may reach.
 */
export function endpointsWith<Own extends Services>() {
  return <S extends EndpointSpec>(
    spec: S,
    handle: (context: Context<S, Own>) => Promise<Answer<S>>,
  ): Endpoint<Own> =>
    // The binder builds a Context from this very entry, so the narrower type is what it passes.
    ({ spec, handle: handle as unknown as Endpoint<Own>['handle'] });
}
