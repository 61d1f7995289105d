import type { EndpointSpec } from '@askbob/contract/endpoint.ts';
import type { FastifyRequest } from 'fastify';
import type { Caller, LoginCaller } from '../../kernel/caller.ts';

/** Who calls, and for which business: what the binder asks before a handler runs. */
export interface Callers {
  /** Finds out who calls, as the contract entry asks; throws 401 or 403. */
  identify(spec: EndpointSpec, request: FastifyRequest): Promise<Caller>;
  /** The signed-in user behind a request, if there is one who may do something: null for a suspended business's too. */
  readLogin(request: FastifyRequest): Promise<LoginCaller | null>;
  /** The business that an admin acts on: the one he names, else the default one; throws 404, 422. */
  businessOfAdmin(named: string | undefined): Promise<string>;
  /** Whether the caller's business demands a second factor that the caller has not set up. */
  lacksSecondFactor(caller: LoginCaller): Promise<boolean>;
}
