import { useTexts } from '../texts/texts.tsx';
import type { Choosing } from '../ui/use-chosen.ts';
import { useCommands } from './commands.ts';

/**
 * Chooses rows by keys, the same in every list: X the marked one, Shift with J or K all up to the next or previous, Escape ends it.
 * @param move marks the row a step further and returns its id
 */
export function useChooseKeys<Row extends { id: string }>(
  choosing: Choosing<Row>,
  marked: string | undefined,
  move: (step: 1 | -1) => string | undefined,
  permitted: boolean,
): void {
  const t = useTexts();
  const extend = (step: 1 | -1) => {
    const next = move(step);
    if (next) choosing.upTo(next, marked);
  };
  const keys = [
    { id: 'select', title: t.inbox.selectOne, keys: 'x', run: () => marked && choosing.toggle(marked) },
    { id: 'select-next', title: t.inbox.selectNext, keys: 'J', run: () => extend(1) },
    { id: 'select-previous', title: t.inbox.selectPrevious, keys: 'K', run: () => extend(-1) },
    ...(choosing.rows ? [{ id: 'stop', title: t.common.many.end, keys: 'Escape', run: choosing.end }] : []),
  ];
  useCommands(permitted ? keys.map((key) => ({ ...key, group: 'do' as const, keysOnly: true })) : []);
}
