import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';

/** A list that draws only the rows in view, however many there are; asks for more near its end. */
export function VirtualList<T>(props: {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** Pixels of a row before it is measured. */
  rowHeight: number;
  children: (item: T, index: number) => ReactNode;
  /** Row to keep in view, such as the selected one. */
  current?: number | undefined;
  onNearEnd?: (() => void) | undefined;
  className?: string;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: props.items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.rowHeight,
    getItemKey: (index) => props.keyOf(props.items[index] as T),
    overscan: 8,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  const { items, onNearEnd, current } = props;
  useEffect(() => {
    if (last >= items.length - 10) onNearEnd?.();
  }, [last, items.length, onNearEnd]);
  useEffect(() => {
    if (current !== undefined && current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [current, virtual]);
  return (
    <div ref={scroller} className={`overflow-y-auto ${props.className ?? ''}`}>
      <ul aria-label={props.label} className="relative" style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => (
          <li
            key={row.key}
            ref={virtual.measureElement}
            data-index={row.index}
            aria-setsize={items.length}
            aria-posinset={row.index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {props.children(items[row.index] as T, row.index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
