import type { Permission, Role } from '@askbob/contract/permissions.ts';

/** A business that the platform has suspended, and why, where that was said. */
export interface Suspension {
  business: string;
  reason: string | null;
}

/** A signed-in user, as the request found it. */
export interface LoginCaller {
  kind: 'login';
  loginId: string;
  userId: string;
  userKind: 'admin' | 'customer';
  email: string;
  name: string;
  role: Role;
  permissions: readonly Permission[];
  /** The only business a customer may touch; null for admins. */
  businessId: string | null;
  via: 'bearer' | 'cookie';
  csrfSecret: string;
  /** The admin behind a login that was opened with "sign in as". */
  actingAdmin: { id: string; name: string } | null;
  secondFactor: boolean;
  /** The key of a program that calls with a part of this person's rights; null for the person. */
  serviceKey: { id: string; name: string } | null;
  /** Set while the caller's business is suspended: then nearly nothing may be done. */
  suspension: Suspension | null;
}

/** A page of another origin that showed a widget key. */
export interface WidgetCaller {
  kind: 'widget';
  businessId: string;
  keyId: string;
  origin: string;
}

/** A visitor on the server's own pages, or a script without an origin. */
export interface PageCaller {
  kind: 'page';
}

export interface AnyoneCaller {
  kind: 'anyone';
}

/** A program of the operator's that passes mail on. */
export interface MailServerCaller {
  kind: 'mail_server';
}

export type Caller = LoginCaller | WidgetCaller | PageCaller | AnyoneCaller | MailServerCaller;
