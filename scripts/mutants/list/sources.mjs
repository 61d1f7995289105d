const runs = {
  test: 'server/src/knowledge/sources/runs/runs.http.test.ts',
};
const sources = {
  test: 'server/src/knowledge/sources/sources.http.test.ts',
};

/** Sites that are read: what is asked for, what becomes of it, and whose word counts. @type {import('../mutate.mjs').Mutant[]} */
export const sitesThatAreRead = [
  {
    ...sources,
    file: 'server/src/knowledge/sources/runs/queue.ts',
    stands: 'a page that robots.txt forbids is asked for',
    find: 'if (!robots.allows(`${pathname}${search}`))',
    replace: "if (pathname === '')",
  },
  {
    ...sources,
    file: 'server/src/knowledge/sources/runs/find-site.ts',
    stands: 'a site whose robots.txt fails is read',
    find: 'if (status < 500 && status !== 429) return text;',
    replace: 'if (status < 600) return text;',
  },
  {
    ...sources,
    file: 'server/src/knowledge/sources/runs/fetch-page.ts',
    stands: 'a redirect to another site is followed',
    find: 'if (!isOfSite(target, site))',
    replace: 'if (target.host === site.origin)',
  },
  {
    ...sources,
    file: 'server/src/knowledge/sources/runs/read-page.ts',
    stands: 'an endless calendar is read to the last page',
    find: '>= MOST_ALIKE)',
    replace: '>= Number.POSITIVE_INFINITY)',
  },
  {
    ...sources,
    file: 'server/src/knowledge/sources/runs/fetch-page.ts',
    stands: 'a page that has not changed is sent again',
    find: 'if (content === null) return {};',
    replace: 'if (content !== null) return {};',
  },
  {
    ...sources,
    file: 'server/src/knowledge/sources/content/fates.ts',
    stands: 'a page that people edited is overwritten',
    find: "return now === link.written ? 'update' : 'conflict';",
    replace: "return 'update';",
  },
  {
    ...sources,
    file: 'server/src/knowledge/sources/content/fates.ts',
    stands: 'what people left out comes back',
    find: "if (link.state === 'left') return 'left';\n  if (!row)",
    replace: "if (link.state === 'left') return 'create';\n  if (!row)",
  },
  {
    ...sources,
    file: 'server/src/knowledge/sources/runs/reconcile.ts',
    stands: 'a broken site empties the knowledge',
    find: 'return lost > FEW_GONE &&',
    replace: 'return lost < 0 &&',
  },
  {
    ...sources,
    file: 'server/src/knowledge/sources/content/same-pages.ts',
    stands: 'a page that names another as its own without saying the same is dropped',
    find: '|| !alike(page, named)',
    replace: '|| page === named',
  },
  {
    ...runs,
    file: 'server/src/knowledge/sources/runs/read-page.ts',
    stands: 'a run that was stopped writes on',
    find: "const held = await holdRun(tx, gate.run, 'pages');\n    if (!held) return 'more';",
    replace: "const held = (await holdRun(tx, gate.run, 'pages')) ?? { holder: gate.holder };",
  },
  {
    ...runs,
    file: 'server/src/knowledge/sources/runs/read-page.ts',
    stands: 'a page that ends the server ends it for ever',
    find: 'if (page.tries >= MOST_TRIES)',
    replace: 'if (page.tries < 0)',
  },
  {
    ...runs,
    file: 'server/src/knowledge/sources/start-run.ts',
    stands: 'a site is read twice at once',
    find: 'if (row.run_id !== null && (await isWorkedOn(tx, row.run_id))) return { run_id: row.run_id };',
    replace: '',
  },
  {
    ...runs,
    file: 'server/src/knowledge/sources/start-run.ts',
    stands: 'a site is read at times that were changed since',
    find: 'row.next_run_at !== payload.at || ',
    replace: '',
  },
];
