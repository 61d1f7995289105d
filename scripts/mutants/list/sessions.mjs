const sessions = 'server/src/visitors/sessions.http.test.ts';
const identity = 'server/src/visitors/identity.http.test.ts';
const strangers = 'server/src/visitors/strangers.http.test.ts';
const opening = { file: 'server/src/conversations/sessions/open-session.ts', test: sessions };
const retry = { file: 'server/src/conversations/receive/first-try.ts', test: sessions };

/** What names a conversation, what opens it, and what proves who sent a message. @type {import('../mutate.mjs').Mutant[]} */
export const sessionIds = [
  {
    ...opening,
    test: identity,
    stands: 'a handle alone writes as a visitor the business vouches for',
    find: 'if (handled && meant.isVouchedFor) throw tokenNeeded();',
    replace: '',
  },
  {
    ...opening,
    test: strangers,
    stands: 'the id that staff see opens a conversation',
    find: '  const { handled } = meant;',
    replace: '  const handled = meant.handled ?? meant.named;',
  },
  {
    ...opening,
    stands: 'the id of a conversation becomes a stranger’s handle',
    find: ' && !meant.named;',
    replace: ';',
  },
  {
    ...opening,
    stands: 'a visitor’s token opens another’s conversation by its handle',
    find: 'if (isHis(handled)) return',
    replace: 'if (handled) return',
  },
  {
    ...opening,
    stands: 'a visitor’s token opens another’s conversation by its id',
    find: 'if (isHis(named)) return',
    replace: 'if (named) return',
  },
  {
    file: 'server/src/conversations/sessions/session-handles.ts',
    test: sessions,
    stands: 'whoever remembers an old handle waits under it for its owner',
    find: ' && !MADE_HERE.test(sessionId)',
    replace: '',
  },
  {
    file: 'server/src/conversations/messages/client-message.ts',
    test: sessions,
    stands: 'what a client called its message lies in the store as it came',
    find: 'hash: sha256(id)',
    replace: 'hash: id',
  },
  {
    ...retry,
    stands: 'a short client_message_id proves who sent a message',
    find: '!known.visitorId && claim.client.isSecret',
    replace: '!known.visitorId',
  },
  {
    ...retry,
    stands: 'a message sent with a handle alone brings a token',
    find: "      .where('messages.gave_token', '=', 1)\n",
    replace: '',
  },
  {
    ...retry,
    stands: 'another request proves the first one',
    find: "      .where('messages.sent_as', '=', client.sentAs)\n",
    replace: '',
  },
  {
    ...retry,
    stands: 'a first message proves its visitor for ever',
    find: "      .where('messages.created_at', '>=', now - PROOF_MS)\n",
    replace: '',
  },
  {
    ...retry,
    test: identity,
    stands: 'a first message from before brings the token of a visitor the business vouches for',
    find: "      .where('visitors.verified', '=', 0)",
    replace: '',
  },
  {
    file: 'server/src/visitors/own-session.ts',
    test: identity,
    stands: 'strangers read where the business speaks to signed-in visitors only',
    find: '  await requireIdentity(services, businessId, visitorToken);\n',
    replace: '',
  },
  {
    file: 'server/src/visitors/routes.ts',
    test: identity,
    stands: 'strangers ask on path 1 where the business speaks to signed-in visitors only',
    find: '    await requireIdentity(context.services, business.id, context.visitorToken);\n',
    replace: '',
  },
  {
    file: 'server/src/visitors/identify.ts',
    test: identity,
    stands: 'tokens of before go on after the business vouched for their visitor',
    find: ".deleteFrom('visitor_tokens').where(",
    replace: ".deleteFrom('visitor_tokens').where('created_at', '<', 0).where(",
  },
  {
    file: 'server/src/visitors/identify.ts',
    test: identity,
    stands: 'streams that an ended token opened go on',
    find: "  for (const { id } of conversations) tx.emit({ kind: 'identified', conversation_id: id });\n",
    replace: '',
  },
];
