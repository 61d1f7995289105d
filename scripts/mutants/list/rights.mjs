const streams = 'server/src/conversations/following/ended-rights.http.test.ts';
const signInAs = 'server/src/logins/sign-in-as.http.test.ts';
const suspension = 'server/src/businesses/suspension.http.test.ts';
const takeOver = 'server/src/conversations/staff/take-over.http.test.ts';

/** What ends with a right, and who is told. @type {import('../mutate.mjs').Mutant[]} */
export const rights = [
  {
    file: 'server/src/logins/end-logins.ts',
    test: streams,
    stands: 'who is removed goes on hearing what happens',
    find: '  rightsChanged(emit, { id, business_id });\n',
    replace: '',
  },
  {
    file: 'server/src/conversations/following/end-when-revoked.ts',
    test: streams,
    stands: 'a stream outlives a right that ended while it was being opened',
    find: '  look();\n}',
    replace: '}',
  },
  {
    file: 'server/src/conversations/following/end-when-revoked.ts',
    test: streams,
    stands: 'a viewer goes on hearing what he was told as an agent',
    find: 'login?.role !== caller.role',
    replace: "!login?.permissions.includes('chat.read')",
  },
  {
    file: 'server/src/logins/open-login.ts',
    test: signInAs,
    stands: 'a sign-in-as outlives the log-out of its admin',
    find: 'more.actingAs?.loginId ?? null',
    replace: 'null',
  },
  {
    file: 'server/src/logins/end-logins.ts',
    test: signInAs,
    stands: 'a sign-in-as outlives a new password of its admin',
    find: "  await q.deleteFrom('logins').where('acting_admin_id', '=', id).execute();\n",
    replace: '',
  },
  {
    file: 'server/src/conversations/staff/change-conversation.ts',
    test: 'server/src/members/given-back.http.test.ts',
    stands: 'who is removed while taking over holds a conversation for ever',
    find: '    (tx) => requireStillSpeaker(tx, caller),\n',
    replace: '',
  },
  {
    file: 'server/src/conversations/staff/wait-again.ts',
    test: 'server/src/members/given-back.http.test.ts',
    stands: 'nobody is told of a visitor whose person was removed',
    find: '  if (business) await callTeam(tx, now, business.settings, { ...row, waiting_since: null });\n',
    replace: '',
  },
  {
    file: 'server/src/conversations/staff/require-speaker.ts',
    test: takeOver,
    stands: 'a conversation is given to a viewer',
    find: '  if (!maySpeak(person.role)) {',
    replace: '  if (!maySpeak(person.role) && person.name === id) {',
  },
  {
    file: 'server/src/conversations/staff/change-conversation.ts',
    test: takeOver,
    stands: 'of two who take over at once, the second ends what the first began',
    find: 'speaks.id === seen) return;',
    replace: 'speaks.id === seen || seen === null) return;',
  },
  {
    file: 'server/src/identify.ts',
    test: suspension,
    stands: 'a suspended business’s people go on where a login is only looked at',
    find: 'return login?.suspension ? null : login;',
    replace: 'return login;',
  },
  {
    file: 'server/src/visitors/own-session.ts',
    test: suspension,
    stands: 'visitors of a suspended business go on reading and writing',
    find: "?.status !== 'active') throw noBusinessHere();",
    replace: '?.status === undefined) throw noBusinessHere();',
  },
  {
    file: 'server/src/logins/sign-in.ts',
    test: suspension,
    stands: 'a suspended business’s people sign in',
    find: '  requireNotSuspended(services, user);\n',
    replace: '',
  },
];
