import type { Services } from '../services.ts';
import type { FirstStart } from './first-start.ts';
import { markShown } from './made-up-passwords.ts';

const LOST_KEY =
  '  secret.key was missing, so a new one was made. Authenticator apps, the keys of models and the secrets that sign ' +
  'identities have to be set anew, unless you stop, bring the old secret.key back and start again. The record goes on in a new segment.';

/**
 * Says where to look, how to sign in and what to paste. Only when the lines have left this process do made-up
 * passwords count as shown; until then each start makes new ones.
 */
export async function welcome(services: Services, started: FirstStart): Promise<void> {
  if (await print(`${linesOf(services, started).join('\n')}\n`)) await markShown(services, started.madeUp);
}

function linesOf(services: Services, { admin, madeUp, lostKey }: FirstStart): string[] {
  const base = services.publicUrl();
  const lines = [`Ask Bob is ready: ${base}`];
  if (lostKey) lines.push(LOST_KEY);
  if (admin !== null) lines.push(`  Mission Control  ${base}/mission-control   ${admin}   (ADMIN_PASSWORD)`);
  for (const { kind, email, password } of madeUp) {
    const place = kind === 'admin' ? 'Mission Control  ' : 'Customer Portal  ';
    const path = kind === 'admin' ? 'mission-control' : 'portal';
    lines.push(`  ${place}${base}/${path}   ${email}   ${password}`);
  }
  if (madeUp.length > 0) lines.push('  These passwords are shown only now.');
  const demo = madeUp.find(({ businessId }) => businessId !== null)?.businessId;
  if (!demo) return lines;
  return [
    ...lines,
    '',
    `  On a site:  <script async src="${base}/widget/${demo}/widget.js"></script>`,
    `  By curl:    curl -s ${base}/api/chat -H 'content-type: application/json' -d '{"message":"What does a boiler service cost?"}'`,
    '',
  ];
}

/** Writes to stdout; returns whether it was taken. A reader who is gone must not end the server. */
function print(text: string): Promise<boolean> {
  return new Promise((resolve) => {
    process.stdout.on('error', () => resolve(false));
    process.stdout.write(text, (error) => resolve(!error));
  });
}
