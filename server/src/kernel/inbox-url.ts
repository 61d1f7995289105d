/** A folder of a mailbox, and how its server is reached. */
export interface Inbox {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  password: string;
  folder: string;
}

/** Reads `imaps://user:password@host/folder`; `imap://`, which nobody encrypts, is for this machine only. Throws an Error that shows no part of it. */
export function readInboxUrl(text: string, isLoopback: (host: string) => boolean): Inbox {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^imaps?:$/.test(url.protocol) || !url.hostname) {
    throw new Error('must look like imaps://user:password@host/folder');
  }
  const secure = url.protocol === 'imaps:';
  const host = url.hostname.replaceAll(/^\[|\]$/g, '');
  if (!secure && !isLoopback(host)) throw new Error('must start with imaps:// for any machine but this one');
  if (url.search || url.hash)
    throw new Error('holds ? or #: write them as %3F and %23 within user and password');
  const [user, password, path] = [url.username, url.password, url.pathname.slice(1)].map(decoded);
  if (!user || !password) {
    throw new Error('needs user and password: imaps://user:password@host/folder, an @ within them as %40');
  }
  return {
    host,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    user,
    password,
    folder: path || 'INBOX',
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Error('holds a % that stands for nothing: write it as %25');
  }
}
