import { createSession, history, sessionMessage } from '@askbob/contract/endpoints/chat.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { sessionNotFound } from './chat.ts';
import { presentHistory, readMessages } from './read-messages.ts';
import { reply } from './reply.ts';
import { startConsoleSession } from './start-console-session.ts';

/** Path 3 of the chat and, for staff, the conversations themselves. */
export const routes: Endpoint[] = [
  endpoint(createSession, ({ services, db, caller }) => startConsoleSession(services, db, caller)),
  endpoint(sessionMessage, (context) =>
    reply(context, context.db.businessId, {
      kind: 'console',
      conversationId: context.body.session_id,
    }),
  ),
  endpoint(history, async ({ db, params, query }) =>
    db.read(async (read) => {
      const known = await read.q
        .selectFrom('conversations')
        .select('id')
        .where('business_id', '=', read.businessId)
        .where('id', '=', params.session_id)
        .executeTakeFirst();
      if (!known) throw sessionNotFound();
      return presentHistory(
        params.session_id,
        await readMessages(read, params.session_id, query.after),
        'staff',
      );
    }),
  ),
];
