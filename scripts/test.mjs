// `npm test [-- part-of-a-path …]`: all tests, or those of the files whose path holds one of the arguments.
// Brings Node, packages, builds, Chromium, Firefox, WebKit and one temporary PostgreSQL server; needs Node 18 to start with.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare } from './prepare/prepare.mjs';
import { endOf, environmentFor } from './prepare/run.mjs';
import { main, Stop, step } from './prepare/step.mjs';
import { root } from './root.mjs';
import { startCluster } from './testing/cluster.mjs';
import {
  ensureChromium,
  ensureDovecot,
  ensureFirefox,
  ensureLanguages,
  ensurePgbouncer,
  ensurePostgres,
  ensurePromtool,
  ensureProxies,
  ensurePython,
  ensureRadicale,
  ensureSystemdAnalyze,
  ensureWebKit,
  ensureWordPress,
} from './testing/programs.mjs';
import { anyMentions, suites } from './testing/suites.mjs';

await main(async () => {
  const filters = process.argv.slice(2).map((filter) => filter.replace(/^\.\//, ''));
  const wanted = suites(filters);
  if (wanted.length === 0) throw new Stop(`There is no test file whose path holds ${filters.join(' or ')}.`);
  const node = await prepare();
  const env = environmentFor(node);
  if (anyMentions(wanted, /chromium|playwright/i)) env.CHROMIUM_PATH = await ensureChromium();
  if (anyMentions(wanted, /firefox/i)) env.FIREFOX_PATH = await ensureFirefox();
  if (anyMentions(wanted, /webkit_browser/i)) env.WEBKIT_BROWSER_PATH = await ensureWebKit();
  if (anyMentions(wanted, /'promtool'/)) await ensurePromtool();
  if (anyMentions(wanted, /spawn\('caddy'/)) await ensureProxies();
  if (anyMentions(wanted, /startWordPress/)) await ensureWordPress();
  if (anyMentions(wanted, /identity\.php/)) await ensureLanguages();
  if (anyMentions(wanted, /PYTHON_PATH/)) env.PYTHON_PATH = await ensurePython();
  if (anyMentions(wanted, /'systemd-analyze'/)) await ensureSystemdAnalyze();
  if (anyMentions(wanted, /pgbouncer_path|startPgbouncer/i)) env.PGBOUNCER_PATH = await ensurePgbouncer();
  if (anyMentions(wanted, /dovecot_path|startDovecot/i)) env.DOVECOT_PATH = await ensureDovecot();
  if (anyMentions(wanted, /startRadicale/)) await ensureRadicale();
  const cluster = await clusterFor(wanted);
  if (cluster) env.ASKBOB_TEST_POSTGRES_URL = cluster.url;
  const child = spawn(node, [join(root, 'scripts', 'testing', 'run-suites.mjs'), ...filters], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const ended = await endOf(child);
  await cluster?.stop();
  if (ended !== 0) process.exitCode = 1;
});

async function clusterFor(wanted) {
  const isNeeded =
    wanted.some(({ store }) => store === 'postgres') ||
    anyMentions(wanted, /createTestDatabase|postgres_url/i);
  if (!isNeeded) return undefined;
  const programs = await ensurePostgres();
  return step('Temporary PostgreSQL started', () => startCluster(programs));
}
