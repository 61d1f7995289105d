import type * as actions from '@askbob/contract/endpoints/actions.ts';
import type * as approvals from '@askbob/contract/endpoints/approvals.ts';
import type * as auth from '@askbob/contract/endpoints/auth.ts';
import type * as blocking from '@askbob/contract/endpoints/blocking.ts';
import type * as bookings from '@askbob/contract/endpoints/bookings.ts';
import type * as businesses from '@askbob/contract/endpoints/businesses.ts';
import type * as chat from '@askbob/contract/endpoints/chat.ts';
import type * as contacts from '@askbob/contract/endpoints/contacts.ts';
import type * as conversations from '@askbob/contract/endpoints/conversations.ts';
import type * as doubts from '@askbob/contract/endpoints/doubts.ts';
import type * as insights from '@askbob/contract/endpoints/insights.ts';
import type * as knowledge from '@askbob/contract/endpoints/knowledge.ts';
import type * as labels from '@askbob/contract/endpoints/labels.ts';
import type * as mail from '@askbob/contract/endpoints/mail.ts';
import type * as plans from '@askbob/contract/endpoints/plans.ts';
import type * as proposals from '@askbob/contract/endpoints/proposals.ts';
import type * as push from '@askbob/contract/endpoints/push.ts';
import type * as serviceKeys from '@askbob/contract/endpoints/service-keys.ts';
import type * as sources from '@askbob/contract/endpoints/sources.ts';
import type * as webhooks from '@askbob/contract/endpoints/webhooks.ts';
import type * as widgets from '@askbob/contract/endpoints/widgets.ts';
import type { z } from 'zod';

type Contract = typeof actions &
  typeof approvals &
  typeof auth &
  typeof bookings &
  typeof blocking &
  typeof businesses &
  typeof chat &
  typeof contacts &
  typeof conversations &
  typeof doubts &
  typeof insights &
  typeof knowledge &
  typeof labels &
  typeof mail &
  typeof plans &
  typeof proposals &
  typeof push &
  typeof serviceKeys &
  typeof sources &
  typeof webhooks &
  typeof widgets;

/** Endpoints the console may call, by the name the contract gives them. */
export type EndpointName = {
  [N in keyof Contract]: Contract[N] extends { caller: 'login' | 'anyone'; path: string } ? N : never;
}[keyof Contract];

type Empty = Record<never, never>;
type Part<S, K extends 'params' | 'query' | 'body'> =
  S extends Record<K, infer T extends z.ZodType>
    ? Empty extends z.input<T>
      ? { [P in K]?: z.input<T> }
      : { [P in K]: z.input<T> }
    : Empty;
type Form<S> = S extends { accepts: 'multipart/form-data' } ? { form: FormData } : Empty;
type Raw<S> = S extends { accepts: 'application/x-ndjson' } ? { raw: string } : Empty;

/** Where a form with a file may come in place of the body. */
type Body<S> = S extends { alsoAccepts: 'multipart/form-data' }
  ? Part<S, 'body'> | { form: FormData }
  : Part<S, 'body'>;

type InputOf<S> = Part<S, 'params'> & Part<S, 'query'> & Body<S> & Form<S> & Raw<S>;

/** What a call takes: params, query and body as the contract's schemas accept them; endpoint by endpoint, never all crossed with all. */
export type Input<N extends EndpointName> = N extends EndpointName ? InputOf<Contract[N]> : never;

/** What a call answers; undefined for 204. */
export type Reply<N extends EndpointName> = Contract[N] extends { reply: infer T extends z.ZodType }
  ? z.output<T>
  : undefined;
