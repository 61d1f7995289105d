const core = { file: 'widget/src/panel/core.ts', test: 'widget/test/device.test.ts' };
const forgets = "Object.assign(state, { kept, live: '', typing: null, announcement: '', context });";

/** What one browser keeps of a person whom another one follows. @type {import('../mutate.mjs').Mutant[]} */
export const device = [
  {
    ...core,
    stands: 'who signs in on a device goes on as the one before',
    find: 'if ((kept.sub || kept.verified) && kept.sub !== sub) leave();',
    replace: 'if (!token) leave();',
  },
  {
    ...core,
    file: 'widget/src/panel/surface.tsx',
    stands: 'the next person finds what was typed and not sent',
    find: '      container.replaceChildren();\n',
    replace: '',
  },
  {
    ...core,
    stands: 'what was not sent is sent as the next person',
    find: '    begin(newSnapshot());\n',
    replace: '    begin(goOn(state.kept, { token: null, sub: undefined }));\n',
  },
  {
    ...core,
    file: 'widget/src/panel/deliver.ts',
    stands: 'a tab that has not heard of the next person sends the words of the one before as theirs',
    find: '      update();\n      const item',
    replace: '      const item',
  },
  {
    ...core,
    stands: 'half a reply to the one before stands in the next person’s conversation',
    find: forgets,
    replace: forgets.replace(" live: '',", ''),
  },
  {
    ...core,
    stands: 'a screen reader finds the last words said to the one before',
    find: forgets,
    replace: forgets.replace(" announcement: '',", ''),
  },
  {
    ...core,
    stands: 'staff are told of the next person what the page said of the one before',
    find: forgets,
    replace: forgets.replace(', context }', ', context: state.context }'),
  },
  {
    ...core,
    stands: 'a reply that was under way comes to the next person',
    find: '    renew();\n    Object',
    replace: '    Object',
  },
  {
    ...core,
    stands: 'a reset leaves the browser’s other tabs as they were',
    find: "'storage pageshow'",
    replace: "'pageshow'",
  },
  {
    ...core,
    stands: 'going back to a page in the browser’s memory shows who was there before',
    find: "'storage pageshow'",
    replace: "'storage'",
  },
  {
    ...core,
    file: 'widget/src/panel/follow.ts',
    stands: 'the secret of a conversation stands in an address',
    find: '`events?conversation_id=${conversation}`',
    replace: '`events?session_id=${state.kept.session}`',
  },
  {
    ...core,
    stands: 'a device from before there were names hears nothing more',
    find: "conversation ? `messages?conversation_id=${conversation}` : 'messages'",
    replace: '`messages?conversation_id=${conversation}`',
  },
  {
    file: 'widget/src/launcher/launcher.ts',
    test: 'widget/test/on-a-page.test.ts',
    stands: 'a page whose key was taken away keeps the button it remembered',
    find: '        hide();\n',
    replace: '',
  },
  {
    file: 'widget/src/panel/view/message.tsx',
    test: 'widget/test/conversation.test.ts',
    stands: 'what a visitor may have meant is offered without its words',
    find: 'return quote ? extract(quote, question, choice) : choice;',
    replace: 'return choice;',
  },
  {
    file: 'server/src/pages/site/chat.js',
    test: 'e2e/pages.test.ts',
    stands: 'a new conversation on our own page goes on with the one before',
    find: '    sessionId = asked = undefined;\n',
    replace: '',
  },
];
