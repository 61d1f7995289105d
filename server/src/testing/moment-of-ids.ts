import { newId } from '../kernel/ids.ts';

/**
 * Now, or the moment of the last id where that is later, in milliseconds: ids never go back, not behind the clock of another file of
 * this process either, so a test that erases what is old by its id begins there.
 */
export function momentOfIds(): number {
  return Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
}
