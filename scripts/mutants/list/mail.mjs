const delivery = 'server/src/conversations/announce/delivery.http.test.ts';
const handOver = 'server/src/conversations/staff/hand-over.http.test.ts';
const links = 'server/src/platform/mail/links.http.test.ts';
const taking = { test: 'server/src/mailroom/take-mail.http.test.ts' };
const mailing = { file: 'server/src/conversations/announce/mail-visitor.ts', test: delivery };
const seeing = { file: 'server/src/visitors/note-seen.ts', test: delivery };

/** What is said of mail, and what becomes of it. @type {import('../mutate.mjs').Mutant[]} */
export const mail = [
  {
    file: 'server/src/channels/channels.ts',
    test: delivery,
    stands: 'colleagues who try Bob out are written to',
    find: 'console: consoleChannel,',
    replace: 'console: { ...consoleChannel, deliver: page.deliver },',
  },
  {
    ...mailing,
    stands: 'what the visitor saw is mailed to him again',
    find: 'Math.max(row.mailed_seq, row.seen_seq)',
    replace: 'row.mailed_seq',
  },
  {
    ...mailing,
    stands: 'an answer that no mail can carry looks delivered',
    find: "services.mail.ready ? (unread.to ? null : 'no_address') : 'no_mail'",
    replace: "unread.to ? null : 'no_address'",
  },
  {
    ...mailing,
    stands: 'staff learn nothing of a mail server that refuses',
    find: "    await note(db, id, payload.seq, 'refused');\n",
    replace: '',
  },
  {
    ...mailing,
    stands: 'an answer of Bob that a person let go is never mailed',
    find: "where('author_id', 'is not', null)",
    replace: "where('role', '=', 'staff')",
  },
  {
    ...mailing,
    stands: 'an open inbox does not hear what became of an answer',
    find: "    tx.emit({ kind: 'conversation', conversation_id: id });\n",
    replace: '',
  },
  {
    ...seeing,
    stands: 'a visitor has seen what is not written yet',
    find: 'Math.min(input.seq, conversation.last_seq)',
    replace: 'input.seq',
  },
  {
    ...seeing,
    stands: 'an answer counts as seen when an earlier one was',
    find: 'last.seq <= seq && ',
    replace: '',
  },
  {
    file: 'server/src/conversations/announce/undelivered.ts',
    test: delivery,
    stands: 'a second message hides that the first did not arrive',
    find: "delivery === 'seen' || delivery === 'mailed' ? null : delivery",
    replace: 'delivery === null ? null : null',
  },
  {
    file: 'server/src/conversations/messages/post-messages.ts',
    test: delivery,
    stands: 'a visitor who writes again still counts as gone',
    find: '      ...(asked ? { seen_seq: conversation.last_seq, delivery: null, snoozed_until: null } : {}),\n',
    replace: '',
  },
  {
    file: 'server/src/conversations/answer-turn/answer-now.ts',
    test: handOver,
    stands: 'Bob asks for an address that no mail can reach',
    find: 'mail: mail.ready',
    replace: 'mail: true',
  },
  {
    file: 'server/src/logins/mail-reset-links.ts',
    test: links,
    stands: 'a link is promised where no mail can be sent',
    find: 'if (!services.mail.ready) {',
    replace: 'if (!services.mail) {',
  },
  {
    file: 'server/src/platform/mail/mail.ts',
    test: 'server/src/platform/mail/mail.test.ts',
    stands: 'two mails share a name',
    find: 'messageId: `<${id}@${domain}>`',
    replace: 'messageId: `<mail@${domain}>`',
  },
  {
    file: 'server/src/platform/mail/inbox-link.ts',
    test: links,
    stands: 'a mail leads its reader to the wrong door',
    find: "path: admin ? '/mission-control' : '/portal'",
    replace: "path: admin ? '/portal' : '/mission-control'",
  },
  {
    ...taking,
    file: 'server/src/mailroom/take-mail.ts',
    stands: 'whoever knows a reply address writes as its owner',
    find: "if (found.recipient.toLowerCase() !== letter.from) return keep('other_sender');",
    replace: '',
  },
  {
    ...taking,
    file: 'server/src/mailroom/take-mail.ts',
    stands: 'absence notes are taken for what visitors say',
    find: "const automatic = isOwn(services, letter) ? 'loop' : letter.automatic;",
    replace: "const automatic = isOwn(services, letter) ? 'loop' : null;",
  },
  {
    ...taking,
    file: 'server/src/mailroom/write-as-visitor.ts',
    stands: 'two programs answer each other without end',
    find: 'Number(count) >= MOST_ANSWERED',
    replace: 'Number(count) < 0',
  },
  {
    ...taking,
    file: 'server/src/conversations/mails/secrets.ts',
    stands: 'a link in a mail opens its conversation again and again',
    find: ".deleteFrom('mail_secrets')",
    replace: ".updateTable('mail_secrets').set({ purpose: 'link' })",
  },
  {
    ...taking,
    file: 'server/src/visitors/open-by-mail.ts',
    stands: 'a link in a mail opens whatever its visitor ever said',
    find: 'issueToken(tx, now, visitor_id, id)',
    replace: 'issueToken(tx, now, visitor_id)',
  },
  {
    file: 'server/src/mailroom/mailbox/take-new.ts',
    test: 'server/src/mailroom/mailbox/mailbox.http.test.ts',
    stands: 'a mail that could not be taken is marked as read, and lost',
    find: 'if (mail !== null && !(await tryTake(services, mail, uid))) continue;',
    replace: 'if (mail !== null) await tryTake(services, mail, uid);',
  },
  {
    file: 'server/src/mailroom/mailbox/take-new.ts',
    test: 'server/src/mailroom/mailbox/mailbox.http.test.ts',
    stands: 'a mail of any size is read into memory',
    find: 'const isHeadOnly = (found.size ?? 0) > MAIL_BYTES;',
    replace: 'const isHeadOnly = false;',
  },
  {
    file: 'server/src/mailroom/mailbox/take-new.ts',
    test: 'server/src/mailroom/mailbox/mailbox-killed.store.test.ts',
    stands: 'a mail is marked as read before it is taken, so a node that is killed over it loses it',
    find: 'if (mail !== null && !(await tryTake(services, mail, uid))) continue;',
    replace:
      "if (mail) await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });\n    if (mail !== null && !(await tryTake(services, mail, uid))) continue;",
  },
  {
    file: 'server/src/platform/db/take-turns.ts',
    test: 'server/src/mailroom/mailbox/mailbox-killed.store.test.ts',
    store: 'postgres',
    stands: 'two nodes listen to one mailbox',
    find: 'if (rows[0]?.mine === true)',
    replace: 'if (rows.length > 0)',
  },
  {
    ...taking,
    file: 'server/src/mailroom/unassigned.ts',
    stands: 'a mail is opened though that is not recorded',
    find: '    also: (tx, conversationId) => {',
    replace: '    also: async (tx, conversationId) => {\n      if (conversationId) return;',
  },
  {
    file: 'server/src/mailroom/reading/read-mail.ts',
    test: 'server/src/mailroom/reading/hostile-mails.test.ts',
    stands: 'line breaks that hide in encoded words stand in the name of a sender',
    find: "return clean(text).replaceAll(/\\s+/g, ' ').trim();",
    replace: 'return clean(text).trim();',
  },
  {
    file: 'server/src/platform/mail/unsubscribe-link.ts',
    test: 'server/src/pages/unsubscribe/unsubscribe.http.test.ts',
    stands: 'anybody can stop anybody’s mails with a link of their own making',
    find: 'if (sent.length !== right.length || !timingSafeEqual(sent, right)) return null;',
    replace: '',
  },
  {
    file: 'server/src/pages/unsubscribe/routes.ts',
    test: 'server/src/pages/unsubscribe/unsubscribe.http.test.ts',
    stands: 'a program that only opens a link out of a mail stops the mails',
    find: 'const found = await findUnsubscribing(services, params.token);',
    replace: 'const found = await unsubscribe(services, params.token);',
  },
];
