const turns = 'server/src/conversations/answer-turn/turns.http.test.ts';
const change = { file: 'server/src/conversations/staff/change-conversation.ts', test: turns };
const whoseTurn = { file: 'server/src/conversations/messages/whose-turn.ts', test: turns };
const sessions = 'server/src/visitors/sessions.http.test.ts';

/** Whose turn it is, whose conversation, and what is stored once. @type {import('../mutate.mjs').Mutant[]} */
export const conversations = [
  {
    file: 'server/src/conversations/answer-turn/answer-with-help.ts',
    test: turns,
    stands: 'Bob talks over staff who took over while the model wrote',
    find: 'row.fence === fence ? reply',
    replace: 'row.fence >= fence ? reply',
  },
  {
    ...whoseTurn,
    stands: 'taking over leaves the fence as it is',
    find: '    fence: row.fence + 1,\n    had_staff: 1,',
    replace: '    fence: row.fence,\n    had_staff: 1,',
  },
  {
    ...whoseTurn,
    stands: 'giving back puts the fence back too',
    find: "return { status: 'open', waiting_since: null, ...nobodys, fence: row.fence + 1 };",
    replace: "return { status: 'open', waiting_since: null, ...nobodys, fence: row.fence - 1 };",
  },
  {
    ...change,
    stands: 'closing lets a reply in flight through',
    find: "    status: 'closed',\n    fence: row.fence + 1,",
    replace: "    status: 'closed',",
  },
  {
    ...whoseTurn,
    test: 'server/src/conversations/answer-turn/supervised.http.test.ts',
    stands: 'a draft outlives a takeover',
    find: '    draft: null,\n    waiting_since: null,\n    staff_spoke_at: now,',
    replace: '    waiting_since: null,\n    staff_spoke_at: now,',
  },
  {
    file: 'server/src/conversations/receive/require-open.ts',
    test: turns,
    stands: 'a conversation grows without end',
    find: 'if (conversation.last_seq >= MAX_MESSAGES) {',
    replace: 'if (conversation.last_seq > MAX_MESSAGES + 2) {',
  },
  {
    file: 'server/src/conversations/answer-turn/gather.ts',
    test: turns,
    stands: 'what staff said is taken for the visitor’s earlier turns',
    find: "    .where('role', '=', 'visitor')\n    .orderBy('seq', 'desc')\n    .limit(EARLIER)",
    replace: "    .orderBy('seq', 'desc')\n    .limit(EARLIER)",
  },
  {
    file: 'server/src/conversations/receive/find-retry.ts',
    test: turns,
    stands: 'a retry is answered beside the first try on another node',
    find: '|| now - first.created_at < IN_FLIGHT_MS',
    replace: '',
  },
  {
    file: 'server/src/conversations/receive/find-retry.ts',
    test: turns,
    stands: 'a retry is answered beside the first try on this node',
    find: 'answering.has(first.id) ||',
    replace: '',
  },
  {
    file: 'server/src/conversations/receive/find-retry.ts',
    test: turns,
    stands: 'a retry of what no node is at waits for ever',
    find: 'now - first.created_at < IN_FLIGHT_MS',
    replace: 'now - first.created_at < IN_FLIGHT_MS * 1000',
  },
  {
    file: 'server/src/conversations/receive/find-retry.ts',
    test: sessions,
    stands: 'an id that was used for another message brings its reply',
    find: 'if (first.text !== claim.message) {',
    replace: 'if (first.text.length > 4000) {',
  },
  {
    file: 'server/src/conversations/answer-turn/watch-turn.ts',
    test: 'server/src/conversations/answer-turn/model.http.test.ts',
    stands: 'the model goes on writing after staff took over',
    find: 'if (row?.fence !== turn.fence) controller.abort();',
    replace: '',
  },
  {
    file: 'server/src/conversations/staff/write-as-staff.ts',
    test: turns,
    stands: 'staff write without taking the conversation over',
    find: "const takes = row.status !== 'with_staff';",
    replace: 'const takes = false;',
  },
  {
    file: 'server/src/businesses/usage.ts',
    test: 'server/src/businesses/quota.http.test.ts',
    stands: 'a business gets one message more than its quota',
    find: 'if (count < quota) return;',
    replace: 'if (count <= quota) return;',
  },
  {
    file: 'server/src/businesses/usage.ts',
    test: 'server/src/businesses/quota.http.test.ts',
    stands: 'replies count as messages of the quota',
    find: "    .where('role', '=', 'visitor')\n",
    replace: '',
  },
  {
    file: 'server/src/businesses/usage.ts',
    test: 'server/src/businesses/quota.http.test.ts',
    stands: 'the quota’s day begins an hour late',
    find: 'Math.floor(now / DAY_MS) * DAY_MS',
    replace: 'Math.floor((now - 3_600_000) / DAY_MS) * DAY_MS',
  },
  {
    file: 'server/src/conversations/staff/auto-release.ts',
    test: 'server/src/platform/jobs/jobs.http.test.ts',
    stands: 'Bob takes a conversation back while staff are speaking',
    find: 'if (due > services.now())',
    replace: 'if (due > services.now() + minutes * MINUTE)',
  },
  {
    file: 'server/src/conversations/inbox/read-messages.ts',
    test: turns,
    stands: 'visitors see the receipts of their replies',
    find: 'row.receipt_id && forStaff',
    replace: 'row.receipt_id',
  },
];
