import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './cache.mjs';
import { npm } from './npm.mjs';
import { run } from './run.mjs';
import { Stop, step } from './step.mjs';

export const nodeVersion = '24.21.0';
const oldestMajor = 24;

const integrityOf = {
  'linux-x64':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64':
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'win-x64':
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
};

/** Returns the path of a Node that can run the project: the one in use, or one fetched once into the cache. Throws a Stop when there is none for this machine. */
export async function ensureNode() {
  if (Number.parseInt(process.versions.node, 10) >= oldestMajor) return process.execPath;
  const folder = join(cache, `node-${nodeVersion}`);
  const program = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program)) {
    const line = `Node ${nodeVersion} fetched into ${cache}, because this machine's is ${process.versions.node}`;
    await step(line, () => fetchNode(folder));
  }
  return program;
}

async function fetchNode(folder) {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const integrity = integrityOf[platform];
  const advice = `Install Node ${oldestMajor} or newer and try again.`;
  if (!integrity || runsOnMusl()) {
    throw new Stop(`There is no Node to fetch for ${platform}${runsOnMusl() ? ' (musl)' : ''}. ${advice}`);
  }
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, 'fetching-'));
  try {
    await npm(process.execPath, ['pack', `node-${platform}@${nodeVersion}`, '--pack-destination', temporary]);
    const [archive] = readdirSync(temporary);
    verify(join(temporary, archive), integrity);
    await run('tar', ['-xzf', archive, '--strip-components=1', 'package/bin'], { cwd: temporary });
    rmSync(join(temporary, archive));
    rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } catch (error) {
    throw new Stop(
      `${error instanceof Error ? error.message : error}\nNode ${nodeVersion} could not be fetched. ${advice}`,
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Throws a Stop unless the file's SHA-512 is the pinned one. */
export function verify(file, integrity) {
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (found !== integrity) throw new Stop(`The fetched file is not the expected one (its hash is ${found}).`);
}

function runsOnMusl() {
  return process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
}
