import type { EndpointSpec } from './endpoint.ts';
import * as actions from './endpoints/actions.ts';
import * as approvals from './endpoints/approvals.ts';
import * as auth from './endpoints/auth.ts';
import * as blocking from './endpoints/blocking.ts';
import * as bookings from './endpoints/bookings.ts';
import * as businesses from './endpoints/businesses.ts';
import * as chat from './endpoints/chat.ts';
import * as contacts from './endpoints/contacts.ts';
import * as conversations from './endpoints/conversations.ts';
import * as doubts from './endpoints/doubts.ts';
import * as insights from './endpoints/insights.ts';
import * as knowledge from './endpoints/knowledge.ts';
import * as labels from './endpoints/labels.ts';
import * as mail from './endpoints/mail.ts';
import * as mcp from './endpoints/mcp.ts';
import * as plans from './endpoints/plans.ts';
import * as proposals from './endpoints/proposals.ts';
import * as push from './endpoints/push.ts';
import * as serviceKeys from './endpoints/service-keys.ts';
import * as sources from './endpoints/sources.ts';
import * as webhooks from './endpoints/webhooks.ts';
import * as widgets from './endpoints/widgets.ts';

/** The modules that make up the contract. */
export const modules = [
  chat,
  auth,
  push,
  conversations,
  labels,
  blocking,
  contacts,
  knowledge,
  approvals,
  doubts,
  proposals,
  actions,
  bookings,
  sources,
  businesses,
  plans,
  widgets,
  serviceKeys,
  webhooks,
  mail,
  insights,
  mcp,
];

const isEndpoint = (value: unknown): value is EndpointSpec =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** Every endpoint there is, by name. A route that is not here does not exist. */
export const table: ReadonlyMap<string, EndpointSpec> = new Map(
  modules.flatMap((noun) =>
    Object.entries(noun).flatMap(([name, value]): [string, EndpointSpec][] =>
      isEndpoint(value) ? [[name, value]] : [],
    ),
  ),
);
