import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFor } from '../../answering/reading/asked-text.ts';
import type { Hold } from '../../platform/db/holds.ts';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { clientMessage } from '../messages/client-message.ts';
import { receiveMessage } from './receive-message.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

test('a retry that another node answers while it is taken over has that answer, and no second one', async () => {
  const { services } = server;
  const desk = await openFrontDesk(server);
  const db = services.store.forBusiness(desk.id);
  const business = (await services.profiles.find(desk.id)) ?? assert.fail('it is there');
  const message = 'opening hours';
  const client_message_id = 'nobody else could guess this name';
  const guest = desk.guest();
  const first = (await guest.ask(message, { client_message_id })).json;
  const { result } = await db.read(({ q }) =>
    q.selectFrom('messages').select('result').where('id', '=', first.in_reply_to).executeTakeFirstOrThrow(),
  );
  assert.ok(result);
  const session = { channel: 'page', token: null, sessionId: null } as const;
  const client = clientMessage(client_message_id, session);
  const turn = { business, message, attachments: [], suggestion: null, locale: null, client, session };
  const reading = readFor(business, message);
  const looked = { release: null, withoutForms: false, vector: null, early: null };
  const read = { business, message, reading, suggestion: null, ...looked };
  const received = await db.transaction(async (tx) => {
    const answer = (value: string | null) =>
      tx.q.updateTable('messages').set({ result: value }).where('id', '=', first.in_reply_to).execute();
    await answer(null);
    const takesOver: Hold = {
      begin: async () => {},
      takeOver: async () => {
        await answer(result);
        return 'ours';
      },
      end: () => {},
    };
    return receiveMessage(services, tx, turn, read, false, takesOver);
  });
  assert.ok(received.kind === 'done');
  assert.equal(received.reply.message_id, first.message_id);
  assert.equal((await guest.messages()).length, 2);
});
