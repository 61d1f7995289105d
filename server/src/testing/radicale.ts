import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { endNow, endsWithUs } from './ends-with-us.ts';
import { freePort } from './launch.ts';

/** A real CalDAV server with one calendar. */
export interface Radicale {
  /** With its port, as `settings.action_hosts` names it. */
  host: string;
  calendar: string;
  /** The `Authorization` that opens it. */
  authorization: string;
  /** Puts an event into it by another hand than ours. */
  put(name: string, ics: string): Promise<void>;
  /** Everything in it, as one calendar. */
  read(): Promise<string>;
  close(): Promise<void>;
}

const TRIES = 100;

/** Starts Debian's Radicale on a free port of 127.0.0.1; `npm test` sees to it that it is there. */
export async function startRadicale(): Promise<Radicale> {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-radicale-'));
  const host = `127.0.0.1:${await freePort()}`;
  const authorization = `Basic ${Buffer.from('team:swordfish').toString('base64')}`;
  writeFileSync(join(folder, 'users'), 'team:swordfish\n');
  const settings = [
    ...['[server]', `hosts = ${host}`],
    ...['[auth]', 'type = htpasswd', `htpasswd_filename = ${join(folder, 'users')}`],
    ...[
      'htpasswd_encryption = plain',
      'delay = 0',
      '[storage]',
      `filesystem_folder = ${join(folder, 'kept')}`,
    ],
  ];
  writeFileSync(join(folder, 'config'), settings.join('\n'));
  const child = spawn('radicale', ['--config', join(folder, 'config')], { stdio: 'ignore' });
  endsWithUs(child);
  let isMissing = false;
  child.once('error', () => {
    isMissing = true;
  });
  const close = async () => {
    if (!isMissing) await endNow(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const calendar = `http://${host}/team/visits/`;
  const ask = (method: string, url: string, body?: string) =>
    fetch(url, {
      method,
      headers: { authorization, 'content-type': 'text/calendar; charset=utf-8' },
      ...(body && { body }),
    });
  for (let tries = 0; ; tries += 1) {
    const isUp = await fetch(`http://${host}/.web/`).then(
      () => true,
      () => false,
    );
    if (isUp) break;
    if (tries > TRIES || child.exitCode !== null || isMissing) {
      await close();
      throw new Error('Radicale did not start.');
    }
    await wait(100);
  }
  const made = await ask('MKCALENDAR', calendar);
  if (made.status !== 201) {
    await close();
    throw new Error(`Radicale made no calendar: ${made.status}`);
  }
  return {
    host,
    calendar,
    authorization,
    put: async (name, ics) => {
      const kept = await ask('PUT', `${calendar}${name}`, ics);
      if (!kept.ok) throw new Error(`Radicale kept no event: ${kept.status} ${await kept.text()}`);
    },
    read: async () => (await ask('GET', calendar)).text(),
    close,
  };
}
