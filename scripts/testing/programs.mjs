import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../prepare/run.mjs';
import { Stop, step } from '../prepare/step.mjs';

/** Returns the path of a Chromium-like browser, installing Debian's where that is possible. Throws a Stop that says what to install. */
export async function ensureChromium() {
  const find = () =>
    process.env.CHROMIUM_PATH ??
    findProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
  return find() ?? installed('chromium', find, 'Install Chromium, or name one with CHROMIUM_PATH.');
}

/** Returns the path of a Firefox, installing Debian's where that is possible. Throws a Stop that says what to install. */
export async function ensureFirefox() {
  const find = () => process.env.FIREFOX_PATH ?? findProgram(['firefox-esr', 'firefox']);
  return find() ?? installed('firefox-esr', find, 'Install Firefox, or name one with FIREFOX_PATH.');
}

/** Returns the path of WebKitGTK's small browser, installing Debian's with its driver and a screen in memory where that is possible. */
export async function ensureWebKit() {
  const find = () => {
    const hasAll = findProgram(['WebKitWebDriver']) && findProgram(['Xvfb']);
    return hasAll ? (process.env.WEBKIT_BROWSER_PATH ?? findMiniBrowser()) : undefined;
  };
  const advice =
    'Install WebKitGTK with its driver, and Xvfb, or name its MiniBrowser with WEBKIT_BROWSER_PATH.';
  return find() ?? installed('webkit2gtk-driver xvfb', find, advice);
}

function findMiniBrowser() {
  const libraries = '/usr/lib';
  const below = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
  return below(libraries)
    .filter((folder) => folder.endsWith('-linux-gnu'))
    .flatMap((folder) => below(folder).filter((name) => /\/webkit2gtk-4/.test(name)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

/** Sees to Prometheus' checker of alert rules. */
export async function ensurePromtool() {
  const find = () => findProgram(['promtool']);
  return find() ?? installed('prometheus', find, 'Install Prometheus: its promtool checks the alert rules.');
}

/** Sees to the proxies whose samples are tried, nginx and Caddy. */
export async function ensureProxies() {
  const find = () => findProgram(['caddy']) && findAdminProgram('nginx');
  return find() ?? installed('nginx-light caddy', find, 'Install nginx and Caddy.');
}

/** Sees to Debian's WordPress, with PHP and a database for it. */
export async function ensureWordPress() {
  const find = () =>
    existsSync('/usr/share/wordpress/wp-load.php') && findProgram(['php']) && findAdminProgram('mariadbd');
  const packages = 'wordpress php-cli php-mysql mariadb-server';
  return (
    find() || installed(packages, find, 'Install PHP and MariaDB, and WordPress in /usr/share/wordpress.')
  );
}

/** Sees to the languages in which the guide shows how a token is signed. */
export async function ensureLanguages() {
  const find = () => ['php', 'ruby', 'go'].every((name) => findProgram([name]));
  return find() || installed('php-cli ruby golang-go', find, 'Install PHP, Ruby and Go.');
}

/** Returns the path of a Python that can build a wheel, install it by itself, and check its types; httpx is what the client calls with. */
export async function ensurePython() {
  const modules = 'import ensurepip, httpx, mypy, setuptools, typing_extensions, venv, wheel';
  const find = () =>
    [process.env.PYTHON_PATH, '/usr/bin/python3', findProgram(['python3'])]
      .filter((path) => path && existsSync(path))
      .find((path) => spawnSync(path, ['-c', modules]).status === 0);
  const packages =
    'python3-venv python3-pip python3-setuptools python3-wheel python3-httpx python3-typing-extensions mypy';
  const advice =
    'Install Python 3.9 or newer with pip, setuptools, wheel, httpx and mypy, or name one with PYTHON_PATH.';
  return find() ?? installed(packages, find, advice);
}

/** Sees to systemd's program that judges a unit. */
export async function ensureSystemdAnalyze() {
  const find = () => findProgram(['systemd-analyze']);
  return find() ?? installed('systemd', find, 'Install systemd.');
}

/** Returns the folder of PostgreSQL's server programs (initdb, postgres), installing Debian's where that is possible. */
export async function ensurePostgres() {
  return findPostgres() ?? installed('postgresql', findPostgres, 'Install PostgreSQL 15 or newer.');
}

/** Returns the path of PgBouncer, installing Debian's where that is possible. */
export async function ensurePgbouncer() {
  const find = () =>
    process.env.PGBOUNCER_PATH ?? findProgram(['pgbouncer']) ?? findAdminProgram('pgbouncer');
  return find() ?? installed('pgbouncer', find, 'Install PgBouncer, or name one with PGBOUNCER_PATH.');
}

/** Returns the path of Dovecot, installing Debian's where that is possible. */
export async function ensureDovecot() {
  const find = () => process.env.DOVECOT_PATH ?? findAdminProgram('dovecot');
  return find() ?? installed('dovecot-imapd', find, 'Install Dovecot, or name one with DOVECOT_PATH.');
}

/** Sees to Radicale, a small calendar server. */
export async function ensureRadicale() {
  const find = () => findProgram(['radicale']);
  return find() ?? installed('radicale', find, 'Install Radicale, a CalDAV server.');
}

function findPostgres() {
  const installs = '/usr/lib/postgresql';
  const versions = existsSync(installs) ? readdirSync(installs).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...pathFolders(), ...versions.map((version) => join(installs, version, 'bin'))];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Programs that Debian keeps off the PATH of people who are not root. */
function findAdminProgram(name) {
  return findProgram([name]) ?? [`/usr/sbin/${name}`].find((path) => existsSync(path));
}

function findProgram(names) {
  return pathFolders()
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

function pathFolders() {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean);
}

async function installed(aptPackages, find, advice) {
  const mayInstall = process.getuid?.() === 0 && findProgram(['apt-get']);
  if (!mayInstall)
    throw new Stop(`The tests need the package ${aptPackages}, which was not found. ${advice}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`${aptPackages} installed with apt-get`, async () => {
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...aptPackages.split(' ')], {
      env,
    });
  });
  const found = find();
  if (!found) throw new Stop(`apt-get installed ${aptPackages}, but its program was not found. ${advice}`);
  return found;
}
