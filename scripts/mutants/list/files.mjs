/** Files between visitors and staff. @type {import('../mutate.mjs').Mutant[]} */
export const files = [
  {
    stands: 'words copied from an office program are taken for a picture of them',
    file: 'widget/src/panel/actions.ts',
    find: "      if (source.getData?.('text')) return;\n",
    replace: '',
    test: 'widget/test/files.test.ts',
  },
  {
    stands: 'a message leaves without the file that is still on its way',
    file: 'widget/src/panel/parts/files/tray.tsx',
    find: '    if (isRunning || files.length < items.length) return;',
    replace: '',
    test: 'widget/test/files.test.ts',
  },
  {
    stands: 'a file goes out through what the page has put in place of the browser’s requests',
    file: 'widget/src/panel/parts/files/upload.ts',
    find: 'await ownWindow(host.root);',
    replace: '(await ownWindow(host.root)) && window;',
    test: 'widget/test/files.test.ts',
  },
  {
    stands: 'a visitor’s first file makes somebody else of him',
    file: 'widget/src/panel/parts/files/upload.ts',
    find: '    if (visitor_token && now && now !== token) continue;\n',
    replace: '',
    test: 'widget/test/files.test.ts',
  },
  {
    stands: 'files of the visitor before go with a message of the next one',
    file: 'widget/src/panel/surface.tsx',
    find: 'screen.Form = screen.form = screen.tray = undefined;',
    replace: 'screen.Form = screen.form = undefined;',
    test: 'widget/test/files.test.ts',
  },
  {
    stands: 'anybody of the team sends the files that a colleague brought',
    file: 'server/src/conversations/receive/receive-message.ts',
    find: '{ user_id: session.userId, conversation_id: id }',
    replace: '{ visitor_id }',
    test: 'server/src/conversations/attachments/attachments.http.test.ts',
  },
];
