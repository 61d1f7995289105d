import type { Config } from '../../kernel/config.ts';

/** Whom a push service may write to about what is sent (RFC 8292): mail's sender, else the site, else the admin. */
export function pushContact(config: Pick<Config, 'MAIL_FROM' | 'PUBLIC_URL' | 'ADMIN_EMAIL'>): string {
  const from = /[^\s<>@]+@[^\s<>@]+/.exec(config.MAIL_FROM ?? '')?.[0];
  if (from) return `mailto:${from}`;
  if (config.PUBLIC_URL?.startsWith('https:')) return config.PUBLIC_URL;
  return `mailto:${config.ADMIN_EMAIL ?? 'admin@localhost'}`;
}
