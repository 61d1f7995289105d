import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openSiteReader, type SiteReader } from '@askbob/server/src/testing/site-reading.ts';
import { startTestServer } from '@askbob/server/src/testing/test-server.ts';
import { evalFolder } from '../load-set.ts';
import { type Check, checksOfFirst, checksOfSecond, type Expected, type Seen } from './checks.ts';

/** A site of the evaluation sets, served on loopback; its version can be set while it runs. */
interface EvalSite {
  base: string;
  version: number;
  requests: { path: string }[];
  stop(): void;
}

/** `npm run eval:site`: reads the site of the sets twice, before and after it changed, and says what share of what is expected came out. */
async function run(): Promise<void> {
  const folder = join(evalFolder(), 'site');
  if (!existsSync(join(folder, 'expected.json'))) {
    console.log(`Skipped: there is no site in ${folder}. Set EVAL_DIR to the folder that holds the sets.`);
    return;
  }
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const serve = (await import(pathToFileURL(join(folder, 'serve.mjs')).href)) as {
    startSite(): Promise<EvalSite>;
  };
  const site = await serve.startSite();
  const server = await startTestServer({}, { OUTBOUND_ALLOW: '127.0.0.1' });
  const reader = await openSiteReader(server);
  const source = await reader.add(site.base);
  const first = await seen(site, reader, source);
  const checks = checksOfFirst(expected, first);
  site.version = 2;
  checks.push(...checksOfSecond(expected, first, await seen(site, reader, source)));
  site.stop();
  await server.close();
  print(checks);
}

/** Reads the site, and what is there afterwards. */
async function seen(site: EvalSite, reader: SiteReader, source: string): Promise<Seen> {
  site.requests.length = 0;
  const started = performance.now();
  const report = await reader.run(source);
  return {
    ms: performance.now() - started,
    base: site.base,
    asked: site.requests.map(({ path }) => path),
    documents: Object.values(await reader.draft()),
    report,
  };
}

function print(checks: readonly Check[]): void {
  for (const name of new Set(checks.map((check) => check.name))) {
    const those = checks.filter((check) => check.name === name);
    const passed = those.filter((check) => check.passed);
    console.log(`${name.padEnd(34)} ${passed.length}/${those.length}`);
    for (const { about } of those.filter((check) => !check.passed)) console.log(`  not: ${about}`);
  }
  const share = checks.filter(({ passed }) => passed).length / checks.length;
  console.log(`${'all'.padEnd(34)} ${share.toFixed(3)}`);
}

await run();
