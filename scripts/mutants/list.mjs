import { answering } from './list/answering.mjs';
import { conversations } from './list/conversations.mjs';
import { store } from './list/store.mjs';

/** Every deliberate fault. @type {import('./mutate.mjs').Mutant[]} */
export const mutants = [...answering, ...conversations, ...store];
