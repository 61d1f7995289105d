import type { Reply } from '../../api/endpoints.ts';

/** How conversations ended; the three add up to all in which something was asked. */
export type Results = Reply<'overview'>['results'];

/** From the left of a bar to its right, best first. */
export const resultOrder = ['resolved', 'with_person', 'unresolved'] as const;

/** Conversations in which something was asked. */
export const allOf = ({ resolved, unresolved, with_person }: Results): number =>
  resolved + unresolved + with_person;
