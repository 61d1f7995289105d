import { run } from '../prepare/run.mjs';
import { Stop } from '../prepare/step.mjs';

/** Throws a Stop that lists the lines of tracked files which name somebody's machine or a package registry's host. */
export async function foreignWords() {
  const pattern =
    '(^|[^A-Za-z0-9_.~-])/(work|farm|Users|root)/|registry[.](npmjs|yarnpkg)|"resolved": "h[t]tp';
  // git grep ends with 1 where there is nothing to find; `|| true` would hide real trouble, so only 1 is forgiven.
  const found = await run('sh', ['-c', 'git grep -nIE "$0" -- . || [ $? -eq 1 ]', pattern]);
  if (found !== '') throw new Stop(found.trim());
}
