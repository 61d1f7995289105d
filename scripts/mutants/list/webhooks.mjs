const test = 'server/src/webhooks/webhooks.http.test.ts';
const deliver = 'server/src/webhooks/deliver-webhook.ts';

/** What programs are told, in which order, and until when. @type {import('../mutate.mjs').Mutant[]} */
export const webhooks = [
  {
    file: deliver,
    test,
    stands: 'events of a conversation overtake one that failed',
    find: ".where('earlier.next_attempt_at', 'is not', null)",
    replace: ".where('earlier.next_attempt_at', '=', -1)",
  },
  {
    file: deliver,
    test,
    stands: 'two nodes tell one address at once',
    find: "return taken.numUpdatedRows === 0n ? 'elsewhere' : { hook, until };",
    replace: 'return { hook, until };',
  },
  {
    file: deliver,
    test,
    stands: 'a node ends the lease of another',
    find: "      .where('leased_until', '=', held)\n",
    replace: '',
  },
  {
    file: 'server/src/webhooks/record-attempt.ts',
    test,
    stands: 'what is resent during an attempt is never sent',
    find: '...(isResent ? {} : follows)',
    replace: '...follows',
  },
  {
    file: deliver,
    test,
    stands: 'the secret before a rotation stops at once',
    find: '(hook.replaced_until ?? 0) > now ? hook.replaced_secret : null',
    replace: 'null',
  },
];
