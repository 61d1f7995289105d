import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { offsetOf, type Span, spanInView } from './rows-in-view.ts';

/** Pixels drawn above and below what is seen. */
const ahead = 600;
/** Pixels scrolled until rows are drawn anew. */
const stride = 200;

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
  const { items, keyOf, rowHeight, onNearEnd, current } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const measured = useRef(new Map<string, number>());
  const heightOf = (index: number) => measured.current.get(keyOf(items[index] as T)) ?? rowHeight;
  const currentItem = current === undefined ? undefined : items[current];
  const currentKey = currentItem === undefined ? undefined : keyOf(currentItem);
  const [view, setView] = useState({ top: 0, height: 0 });
  const { start, end } = spanInView(items.length, heightOf, { ...view, ahead });
  useRowsMeasured(list, items.slice(start, end).map(keyOf), measured.current);
  useLayoutEffect(() => follow(scroller.current, setView), []);
  useEffect(() => {
    if (end >= items.length - 10) onNearEnd?.();
  }, [end, items.length, onNearEnd]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row is brought into view when it is chosen, not when others change
  useEffect(() => {
    if (current !== undefined && current >= 0) reveal(scroller.current, spanOf(current, heightOf));
  }, [current]);
  // Enter presses what has the focus: where that is in the list, it goes along with the mark.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another row that is marked moves it
  useEffect(() => {
    const rows = list.current;
    if (current === undefined || currentKey === undefined || !rows?.contains(document.activeElement)) return;
    rows.children[current - start]?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  }, [currentKey]);
  return (
    <div ref={scroller} className={`overflow-y-auto ${props.className ?? ''}`}>
      <ul
        ref={list}
        aria-label={props.label}
        style={{
          paddingTop: offsetOf(start, heightOf),
          paddingBottom: offsetOf(items.length, heightOf) - offsetOf(end, heightOf),
        }}
      >
        {items.slice(start, end).map((item, at) => (
          <li key={keyOf(item)} aria-setsize={items.length} aria-posinset={start + at + 1}>
            {props.children(item, start + at)}
          </li>
        ))}
      </ul>
    </div>
  );
}

type View = { top: number; height: number };

/** Says what of the list is seen whenever that changes; returns how to end it. */
function follow(scroller: HTMLDivElement | null, onView: (next: (before: View) => View) => void) {
  if (!scroller) return;
  const tell = () => {
    const top = Math.floor(scroller.scrollTop / stride) * stride;
    const height = scroller.clientHeight + stride;
    onView((before) => (before.top === top && before.height === height ? before : { top, height }));
  };
  const resized = new ResizeObserver(tell);
  resized.observe(scroller);
  scroller.addEventListener('scroll', tell, { passive: true });
  tell();
  return () => {
    resized.disconnect();
    scroller.removeEventListener('scroll', tell);
  };
}

/** Keeps how high the drawn rows are, for when they are out of view. */
function useRowsMeasured(
  list: { current: HTMLUListElement | null },
  keys: readonly string[],
  measured: Map<string, number>,
) {
  useLayoutEffect(() => {
    const rows = list.current?.children ?? [];
    keys.forEach((key, at) => {
      const height = rows[at]?.getBoundingClientRect().height;
      if (height) measured.set(key, height);
    });
  });
}

function spanOf(index: number, heightOf: (index: number) => number): Span {
  const start = offsetOf(index, heightOf);
  return { start, end: start + heightOf(index) };
}

function reveal(scroller: HTMLDivElement | null, { start, end }: Span) {
  if (!scroller) return;
  if (start < scroller.scrollTop) scroller.scrollTop = start;
  else if (end > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = end - scroller.clientHeight;
}
