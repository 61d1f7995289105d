import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../kernel/caller.ts';
import type { Config } from '../../kernel/config.ts';
import { uuidOf } from '../../kernel/ids.ts';
import { cookieName, readCookie, setCookie } from './cookies.ts';

/** What a visitor token looks like: whose business, then the secret. */
const SHAPE = /^vt_([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/;

/**
 * The visitor's token as sent: a header on both paths, a cookie on our own pages only, because a
 * cookie would follow the visitor from one business's site to another's.
 */
export function readVisitorToken(request: FastifyRequest, config: Config, caller: Caller): string | null {
  const header = request.headers['x-visitor-token'];
  const sent =
    typeof header === 'string' && header !== ''
      ? header
      : caller.kind === 'page'
        ? readCookie(request, cookieName(config, 'askbob_visitor'))
        : null;
  return sent && SHAPE.test(sent) ? sent : null;
}

/** A year, in seconds: how long a visitor on our own pages is known. */
const KEPT_SECONDS = 365 * 24 * 60 * 60;

/** Lets the browser keep a visitor's token where no script can read it; null takes away what it keeps. */
export function keepVisitorToken(reply: FastifyReply, config: Config, token: string | null): void {
  const cookie = setCookie(config, 'askbob_visitor', token ?? '', token === null ? 0 : KEPT_SECONDS);
  void reply.header('set-cookie', cookie);
}

/** The business a token was made for, as a UUID; a claim that the store still has to confirm. */
export function businessOfToken(token: string): string | null {
  const hex = SHAPE.exec(token)?.[1];
  return hex === undefined ? null : uuidOf(hex);
}

/** The prefix of a token for a business, to which newToken adds the secret. */
export function tokenPrefix(businessId: string): string {
  return `vt_${businessId.replaceAll('-', '')}_`;
}
