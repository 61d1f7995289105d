import type { Config } from '../../kernel/config.ts';

/** Whom a push service may write to about what is sent (RFC 8292): mail's sender, else the site, else the admin. */
export function pushContact(config: Pick<Config, 'MAIL_FROM' | 'PUBLIC_URL' | 'ADMIN_EMAIL'>): string {
  // Alone, or as Name <address>.
  const from = config.MAIL_FROM?.split('<').at(-1)?.replace('>', '').trim();
  if (from) return `mailto:${from}`;
  if (config.PUBLIC_URL?.startsWith('https:')) return config.PUBLIC_URL;
  return `mailto:${config.ADMIN_EMAIL ?? 'admin@localhost'}`;
}
