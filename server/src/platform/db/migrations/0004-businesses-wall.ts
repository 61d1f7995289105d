import type { Migration } from '../migrate.ts';

/** A business's own row stands behind its wall too: its settings name hosts, a model and sealed secrets. */
export const businessesWall: Migration = {
  name: '0004-businesses-wall',
  walled: { content: [], shared: [], own: ['businesses'] },
  appendOnly: [],
  sql: '',
};
