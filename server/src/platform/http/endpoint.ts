import type { CallerKind, EndpointSpec } from '@askbob/contract/endpoint.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { AnyoneCaller, LoginCaller, PageCaller, WidgetCaller } from '../../kernel/caller.ts';
import type { Services } from '../../services.ts';
import type { BusinessDb } from '../db/store.ts';

interface CallerOf extends Record<CallerKind, unknown> {
  anyone: AnyoneCaller;
  page: PageCaller;
  widget: WidgetCaller;
  login: LoginCaller;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What a handler is given: everything is parsed, identified and allowed. */
export interface Context<S extends EndpointSpec = EndpointSpec> {
  services: Services;
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

/** A contract entry with the code that serves it. */
export interface Endpoint {
  spec: EndpointSpec;
  handle: (context: Context) => Promise<unknown>;
}

/** Binds a handler to its contract entry; the entry types what comes in and what must go out. */
export function endpoint<S extends EndpointSpec>(
  spec: S,
  handle: (context: Context<S>) => Promise<Answer<S>>,
): Endpoint {
  // The binder builds a Context from this very entry, so the narrower type is what it passes.
  return { spec, handle: handle as unknown as Endpoint['handle'] };
}
