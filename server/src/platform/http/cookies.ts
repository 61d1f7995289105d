import type { FastifyRequest } from 'fastify';
import { basePath, type Config, isLoopback } from '../../kernel/config.ts';

/** Whether cookies are sent over TLS only. */
export function secureCookies(config: Config): boolean {
  if (config.COOKIE_SECURE !== 'auto') return config.COOKIE_SECURE === 'on';
  if (!config.PUBLIC_URL) return !isLoopback(config.HOST);
  const url = new URL(config.PUBLIC_URL);
  return !(url.protocol === 'http:' && isLoopback(url.hostname));
}

/** A login, a visitor's token, and the accounts a browser has signed in to. */
export type CookieBase = 'askbob' | 'askbob_visitor' | 'askbob_device';

/** The name of a cookie; `__Host-` binds it to this host and to TLS, and `__Secure-` below a path, where the first cannot be. */
export function cookieName(config: Config, base: CookieBase): string {
  if (!secureCookies(config)) return base;
  return basePath(config) ? `__Secure-${base}` : `__Host-${base}`;
}

/** A Set-Cookie header; an age of 0 removes the cookie. @param maxAge seconds */
export function setCookie(config: Config, base: CookieBase, value: string, maxAge: number): string {
  const secure = secureCookies(config) ? '; Secure' : '';
  return `${cookieName(config, base)}=${value}; HttpOnly; SameSite=Lax; Path=${basePath(config) || '/'}; Max-Age=${maxAge}${secure}`;
}

/** The value of a cookie as sent, or null. */
export function readCookie(request: FastifyRequest, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
