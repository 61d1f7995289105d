import { after, before, test } from 'node:test';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import type { Sent } from '../mail/mail.ts';
import { startWorker } from './start-worker.ts';

let server: TestServer;
const goOn = Promise.withResolvers<Sent>();
const arrived = Promise.withResolvers<void>();

before(async () => {
  server = await startTestServer({
    mail: {
      ready: true,
      send: ({ to }) => {
        if (to === 'slow@example.com') return goOn.promise;
        arrived.resolve();
        return Promise.resolve({ ok: true, answer: '' });
      },
    },
  });
});
after(() => server.close());

test("a business whose mails never leave holds up no other business's", { timeout: 30_000 }, async () => {
  const slow = await openFrontDesk(server);
  await slow.settings({ notify_email: 'slow@example.com' });
  // More than run at once, and all of them first in line.
  for (let i = 0; i < 80; i++) await slow.guest().ask('I want to talk to a person');
  const other = await openFrontDesk(server);
  await other.settings({ notify_email: 'other@example.com' });
  await other.guest().ask('I want to talk to a person');
  const worker = startWorker(server.services);
  await arrived.promise;
  goOn.resolve({ ok: true, answer: '' });
  await worker.stop();
});
