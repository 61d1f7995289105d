import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endNow, endsWithUs } from '../server/src/testing/ends-with-us.ts';
import { freePort } from '../server/src/testing/launch.ts';
import { until } from '../widget/test/until.ts';

const plugin = fileURLToPath(new URL('../integrations/wordpress/ask-bob', import.meta.url));
export const admin = { user: 'owner', password: 'a long enough password' };

/** A WordPress of its own on loopback, with a database of its own, the plugin beside it and not activated, and two pages. */
export async function startWordPress() {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-wordpress-'));
  // The database's own user has to get in.
  chmodSync(folder, 0o755);
  const database = await startDatabase(folder);
  const url = `http://localhost:${await freePort()}`;
  const site = copySite(folder, database.socket, url);
  runPhp(site, install(url));
  const web = spawn('php', ['-S', new URL(url).host, '-t', site, join(site, 'router.php')], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    stdio: 'ignore',
    // With the workers that it starts.
    detached: true,
  });
  endsWithUs(web, 'group');
  await until(
    () =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ),
    'WordPress answers',
  );
  return {
    url,
    /** The value of an expression of PHP, within WordPress. */
    value: (expression: string): unknown => JSON.parse(runPhp(site, `echo json_encode(${expression});`)),
    async close() {
      await endNow(web, 'group');
      await database.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startDatabase(folder: string) {
  const data = join(folder, 'database');
  const socket = join(folder, 'database.sock');
  const who = process.getuid?.() === 0 ? ['--user=root'] : [];
  const common = ['--no-defaults', `--datadir=${data}`, ...who];
  const made = spawnSync('mariadb-install-db', [
    ...common,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  if (made.status !== 0) throw new Error(`No database: ${made.stderr}`);
  const args = [...common, `--socket=${socket}`, '--skip-networking', '--innodb-flush-log-at-trx-commit=0'];
  const child = spawn('mariadbd', args, { stdio: 'ignore' });
  endsWithUs(child);
  const ask = (sql: string) =>
    spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', sql]);
  await until(() => ask('CREATE DATABASE IF NOT EXISTS wordpress').status === 0, 'the database is ready');
  return { socket, end: () => endNow(child) };
}

/** Debian's WordPress with the plugin, and a theme that does no more than a theme has to. */
function copySite(folder: string, socket: string, url: string): string {
  const site = join(folder, 'site');
  cpSync('/usr/share/wordpress', site, { recursive: true, verbatimSymlinks: true });
  cpSync(plugin, join(site, 'wp-content/plugins/ask-bob'), { recursive: true });
  const theme = join(site, 'wp-content/themes/plain');
  mkdirSync(theme, { recursive: true });
  writeFileSync(
    join(theme, 'style.css'),
    '/* Theme Name: Plain */ body { font: 18px/1.6 sans-serif; margin: 3rem; }',
  );
  writeFileSync(
    join(theme, 'index.php'),
    `<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><?php wp_head(); ?></head>
<body><h1><?php bloginfo( 'name' ); ?></h1><?php while ( have_posts() ) { the_post(); the_title( '<h2>', '</h2>' ); the_content(); } wp_footer(); ?></body></html>`,
  );
  writeFileSync(
    join(site, 'router.php'),
    `<?php $file = __DIR__ . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( is_file( $file ) ) return false;
if ( is_file( $file . '/index.php' ) && $file !== __DIR__ . '/' ) { chdir( $file ); require $file . '/index.php'; } else require __DIR__ . '/index.php';`,
  );
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    WP_HOME: url,
    WP_SITEURL: url,
    WP_DEFAULT_THEME: 'plain',
    WP_CONTENT_DIR: join(site, 'wp-content'),
  };
  const defined = Object.entries(constants).map(([name, value]) => `define( '${name}', '${value}' );`);
  writeFileSync(
    join(site, 'wp-config.php'),
    `<?php ${defined.join('\n')}
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'DISABLE_WP_CRON', true ); define( 'FS_METHOD', 'direct' ); define( 'WP_DEBUG', true ); define( 'WP_DEBUG_DISPLAY', true );
$table_prefix = 'wp_'; if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' ); require_once ABSPATH . 'wp-settings.php';`,
  );
  return site;
}

const install = (url: string) => `
  require_once ABSPATH . 'wp-admin/includes/upgrade.php';
  wp_install( 'Brunner Heating', '${admin.user}', 'owner@example.com', true, '', '${admin.password}' );
  update_option( 'home', '${url}' );
  update_option( 'permalink_structure', '/%postname%/' );
  foreach ( array( 'services', 'checkout' ) as $name )
    wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => $name, 'post_title' => $name, 'post_content' => 'Text' ) );
  flush_rewrite_rules();`;

function runPhp(site: string, code: string): string {
  const head = `define('WP_INSTALLING', ${code.includes('wp_install') ? 'true' : 'false'}); $_SERVER['HTTP_HOST']='localhost'; require '${site}/wp-load.php';`;
  const { status, stdout, stderr } = spawnSync('php', ['-r', head + code], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`PHP: ${stdout}${stderr}`);
  return stdout;
}
