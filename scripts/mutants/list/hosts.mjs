/** The widget on pages that do to it what pages do. @type {import('../mutate.mjs').Mutant[]} */
export const hosts = [
  {
    stands: 'the widget does not come back when a page takes it out',
    file: 'widget/src/launcher/stay.ts',
    find: 'if (isWanted && !element.isConnected) setTimeout(put, 40 * returns++);',
    replace: '',
    test: 'widget/test/host-pages.test.ts',
  },
  {
    stands: 'the listeners that a page threw away stay away',
    file: 'widget/src/launcher/launcher.ts',
    find: '    hear();\n    if (button.onclick) return;',
    replace: '    if (button.onclick) return;',
    test: 'widget/test/host-pages.test.ts',
  },
  {
    stands: "the page's own fetch is used, whatever it does",
    file: 'widget/src/launcher/launcher.ts',
    find: 'const own = isNative ?',
    replace: 'const own = isNative || true ?',
    test: 'widget/test/host-pages.test.ts',
  },
  {
    stands: 'keys reach the page',
    file: 'widget/src/panel/focus.ts',
    find: '      event.stopImmediatePropagation();\n',
    replace: '',
    test: 'widget/test/host-pages.test.ts',
  },
  {
    stands: 'what was not sent is gone in a new conversation',
    file: 'widget/src/panel/parts/closed.tsx',
    find: '[...unsent.map(({ text }) => text), kept.draft]',
    replace: '[kept.draft]',
    test: 'widget/test/host-pages.test.ts',
  },
  {
    stands: 'a page from before an upgrade finds no panel',
    file: 'server/src/widgets/files.ts',
    find: '      `${current}/${file}`,',
    replace: '      `${version}/${file}`,',
    test: 'server/src/widgets/embed.http.test.ts',
  },
  {
    stands: 'strangers push the own page out of the refused ones',
    file: 'server/src/widgets/refused-origins.ts',
    find: '.sort((a, b) => rank(b) - rank(a) || b.at - a.at)',
    replace: '.sort((a, b) => b.at - a.at)',
    test: 'server/src/widgets/embed.http.test.ts',
  },
  {
    stands: "a stranger's page is one click away",
    file: 'server/src/widgets/refused-origins.ts',
    find: 'return host === site || (isOwn && host.endsWith(`.${site}`));',
    replace: 'return true || (isOwn && host.endsWith(`.${site}`));',
    test: 'server/src/widgets/embed.http.test.ts',
  },
];
