import { ensureBuilds } from './builds.mjs';
import { ensureNode } from './node.mjs';
import { ensurePackages } from './packages.mjs';

/** Brings a clone to where the project can run, doing only what is stale; returns the path of the Node to run it with. */
export async function prepare({ builds = true } = {}) {
  const node = await ensureNode();
  await ensurePackages(node);
  if (builds) await ensureBuilds(node);
  return node;
}
