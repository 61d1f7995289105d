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

/** Returns the folder of PostgreSQL's server programs (initdb, postgres), installing Debian's where that is possible. */
export async function ensurePostgres() {
  return findPostgres() ?? installed('postgresql', findPostgres, 'Install PostgreSQL 15 or newer.');
}

function findPostgres() {
  const installs = '/usr/lib/postgresql';
  const versions = existsSync(installs) ? readdirSync(installs).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...pathFolders(), ...versions.map((version) => join(installs, version, 'bin'))];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

function findProgram(names) {
  return pathFolders()
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

function pathFolders() {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean);
}

async function installed(aptPackage, find, advice) {
  const mayInstall = process.getuid?.() === 0 && findProgram(['apt-get']);
  if (!mayInstall) throw new Stop(`The tests need the package ${aptPackage}, which was not found. ${advice}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`${aptPackage} installed with apt-get`, async () => {
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', aptPackage], { env });
  });
  const found = find();
  if (!found) throw new Stop(`apt-get installed ${aptPackage}, but its program was not found. ${advice}`);
  return found;
}
